import {
	CancellationToken,
	type Connection,
	type ProtocolRequestType,
	type ResponseError,
} from 'vscode-languageserver';
import { type Checked, check, type NotificationType, type RequestType } from '#common/protocol/message.ts';
import { guarded } from './guard.ts';

/** A request of the LSP. Its parameters are trusted. */
export interface LspRequest<Params, Result> {
	readonly type: ProtocolRequestType<Params, Result | null, unknown, unknown, unknown>;
	/** Names the request in the log. */
	readonly title: string;
}

/** A request that a client sends: one of our own with its schema, or one of the LSP. */
export type ClientRequest<Params, Result> = RequestType<Params, Result> | LspRequest<Params, Result>;

/** What a handler answers. The client shows the message of an error to the user. */
export type Answer<Result> = Result | ResponseError<void> | null;

/**
 * Registers the handler of a request. Parameters of our own requests are checked: if they do not fit, that is logged and the
 * answer is `fallback`. The answer is also `fallback` when the handler throws.
 */
export function onRequest<Params, Result>(
	connection: Connection,
	request: ClientRequest<Params, Result>,
	handle: (params: Params, token: CancellationToken) => Promise<Answer<Result>>,
	fallback: Result | null = null,
): void {
	if ('type' in request) {
		const { type, title } = request;
		const handleGuarded = guarded<Params, Answer<Result>>(connection, title, fallback, handle);
		connection.onRequest<Params, unknown, unknown, unknown, unknown>(type, handleGuarded);
		return;
	}
	const { method, params } = request;
	const handleGuarded = guarded<Params, Answer<Result>>(connection, method, fallback, handle);
	connection.onRequest(method, async (...input: readonly unknown[]): Promise<unknown> => {
		const token = input.at(-1);
		const checked = check(params, paramsOf(input.slice(0, -1)));
		if (checked.ok) return handleGuarded(checked.value, isToken(token) ? token : CancellationToken.None);
		logMisfit(connection, method, checked);
		return fallback;
	});
}

/** Registers the handler of a notification of our own. A notification that does not fit is logged and dropped. */
export function onNotification<Params>(
	connection: Connection,
	{ method, params }: NotificationType<Params>,
	handle: (params: Params) => void,
): void {
	connection.onNotification(method, (...input: readonly unknown[]) => {
		const checked = check(params, paramsOf(input));
		if (checked.ok) handle(checked.value);
		else logMisfit(connection, method, checked);
	});
}

/**
 * Sends a request to the client. Resolves to undefined if there is no result, or if the result does not fit, which is logged.
 *
 * @throws the error that the client answers
 */
export async function sendRequest<Params, Result>(
	connection: Connection,
	{ method, result }: RequestType<Params, Result>,
	params: Params,
): Promise<Result | undefined> {
	const answer: unknown = await connection.sendRequest(method, params);
	const checked = check(result, answer);
	if (checked.ok) return checked.value;
	if (answer !== null) logMisfit(connection, `The answer to ${method}`, checked);
	return undefined;
}

export function sendNotification<Params>(
	connection: Connection,
	{ method }: NotificationType<Params>,
	params: Params,
): Promise<void> {
	return connection.sendNotification(method, params);
}

function isToken(value: unknown): value is CancellationToken {
	return CancellationToken.is(value);
}

/** JSON-RPC spreads an array into arguments, and passes no argument for missing parameters. */
function paramsOf(input: readonly unknown[]): unknown {
	return input.length > 1 ? input : input[0];
}

function logMisfit(connection: Connection, what: string, checked: Checked<unknown>): void {
	if (!checked.ok) connection.console.error(`${what} does not fit the protocol: ${checked.message}`);
}
