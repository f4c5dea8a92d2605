import type { BaseLanguageClient, CancellationToken, Disposable } from 'vscode-languageclient';
import { type Checked, check, type NotificationType, type RequestType } from '#common/protocol/message.ts';

type Client<Method extends keyof BaseLanguageClient> = Pick<BaseLanguageClient, Method | 'outputChannel'>;

/**
 * Sends a request to the server.
 *
 * @returns undefined when the request fails, has no result, or has a result that does not fit its schema, which is logged
 */
export async function sendRequest<Params, Result>(
	client: Client<'sendRequest'>,
	{ method, result }: RequestType<Params, Result>,
	params: Params,
	token?: CancellationToken,
): Promise<Result | undefined> {
	// The library would send an undefined argument as a further parameter.
	const sent = token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
	const answer: unknown = await sent.catch(() => undefined);
	const checked = check(result, answer);
	if (checked.ok) return checked.value;
	if (answer !== null && answer !== undefined) logMisfit(client, `The answer to ${method}`, checked);
	return undefined;
}

/** Sends a notification to the server. A failure is ignored. */
export function sendNotification<Params>(
	client: Pick<BaseLanguageClient, 'sendNotification'>,
	{ method }: NotificationType<Params>,
	params: Params,
): void {
	client.sendNotification(method, params).catch(() => undefined);
}

/** Registers the handler of a request from the server. Parameters that do not fit are logged and answered with null. */
export function onRequest<Params, Result>(
	client: Client<'onRequest'>,
	{ method, params }: RequestType<Params, Result>,
	handle: (params: Params) => Promise<Result | null>,
): Disposable {
	return client.onRequest(method, async (value: unknown): Promise<unknown> => {
		const checked = check(params, value);
		if (checked.ok) return handle(checked.value);
		logMisfit(client, method, checked);
		return null;
	});
}

/** Registers the handler of a notification from the server. A notification that does not fit is logged and dropped. */
export function onNotification<Params>(
	client: Client<'onNotification'>,
	{ method, params }: NotificationType<Params>,
	handle: (params: Params) => void,
): Disposable {
	return client.onNotification(method, (value: unknown) => {
		const checked = check(params, value);
		if (checked.ok) handle(checked.value);
		else logMisfit(client, method, checked);
	});
}

function logMisfit(
	{ outputChannel }: Pick<BaseLanguageClient, 'outputChannel'>,
	what: string,
	checked: Checked<unknown>,
): void {
	if (!checked.ok) outputChannel.warn(`${what} does not fit the protocol: ${checked.message}`);
}
