export interface Token {
	readonly subject: string;
	readonly audience: string;
	readonly expires: number;
}

/** Whether a token is meant for a service and still holds; its signature is checked before. */
export function isFor(token: Token, service: string, now: number): boolean {
	return token.audience === service && token.expires > now;
}
