export interface Session {
	readonly userId: string;
	readonly roles: readonly string[];
}

export function maySeeParcel(session: Session, ownerId: string): boolean {
	return session.userId === ownerId || session.roles.includes('support');
}
