import type { BaseLanguageClient, CancellationToken, Disposable } from 'vscode-languageclient';
import { type Checked, check, type NotificationType, type RequestType } from '#common/protocol/message.ts';

type Client<Method extends keyof BaseLanguageClient> = Pick<BaseLanguageClient, Method | 'outputChannel'>;

/** Asks the server. Undefined when it fails, when it has no result, and when its result does not fit, which is logged. */
export async function sendRequest<Params, Result>(
	client: Client<'sendRequest'>,
	{ method, result }: RequestType<Params, Result>,
	params: Params,
	token?: CancellationToken,
): Promise<Result | undefined> {
	// The library would take an argument that is undefined for a further parameter.
	const sent = token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
	const answer: unknown = await sent.catch(() => undefined);
	const checked = check(result, answer);
	if (checked.ok) return checked.value;
	if (answer !== null && answer !== undefined) logMisfit(client, `The answer to ${method}`, checked);
	return undefined;
}

/** Tells the server something that needs no answer. */
export function sendNotification<Params>(
	client: Pick<BaseLanguageClient, 'sendNotification'>,
	{ method }: NotificationType<Params>,
	params: Params,
): void {
	client.sendNotification(method, params).catch(() => undefined);
}

/** Registers the handler of a request of the server. Parameters that do not fit are logged and answered with null. */
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

/** Registers the handler of a notification of the server. A notification that does not fit is logged. */
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
