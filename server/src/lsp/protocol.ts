import { CancellationToken, type Connection } from 'vscode-languageserver';
import { type Checked, check, type NotificationType, type RequestType } from '#common/protocol/message.ts';
import { guarded } from './guard.ts';

/**
 * Registers the handler of a request of our own. Parameters that do not fit are logged and answered with `fallback`, and
 * so is a handler that throws.
 */
export function onRequest<Params, Result>(
	connection: Connection,
	{ method, params }: RequestType<Params, Result>,
	fallback: Result | null,
	handle: (params: Params, token: CancellationToken) => Promise<Result | null>,
): void {
	const handleGuarded = guarded(connection, method, fallback, handle);
	connection.onRequest(method, async (...input: readonly unknown[]): Promise<unknown> => {
		const token = input.at(-1);
		const checked = check(params, paramsOf(input.slice(0, -1)));
		if (checked.ok) return handleGuarded(checked.value, isToken(token) ? token : CancellationToken.None);
		logMisfit(connection, method, checked);
		return fallback;
	});
}

/** Registers the handler of a notification of our own. A notification that does not fit is logged. */
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
 * Asks the client. Undefined when it has no result, or one that does not fit, which is logged.
 *
 * @throws what the client answers when it fails
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

/** JSON-RPC spreads an array into arguments, and gives none for parameters that are missing. */
function paramsOf(input: readonly unknown[]): unknown {
	return input.length > 1 ? input : input[0];
}

function logMisfit(connection: Connection, what: string, checked: Checked<unknown>): void {
	if (!checked.ok) connection.console.error(`${what} does not fit the protocol: ${checked.message}`);
}
