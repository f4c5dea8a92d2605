import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Fences a request: it is answered, or cancelled, or it failed and says so in the log and is answered with `fallback`.
 * It always settles, and what goes wrong in one never reaches another.
 */
export function guarded<Params, Result>(
	connection: Connection,
	name: string,
	fallback: Result,
	handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
	return async (params, token) => {
		if (token.isCancellationRequested) throw cancelled();
		const result = await handle(params, token).catch((error: unknown) => {
			connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
			return fallback;
		});
		if (token.isCancellationRequested) throw cancelled();
		return result;
	};
}

function cancelled(): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** The same for what runs without being asked: failures go to the log. */
export function inBackground(connection: Connection, name: string, work: () => Promise<unknown>): void {
	work().catch((error: unknown) => {
		connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
	});
}
