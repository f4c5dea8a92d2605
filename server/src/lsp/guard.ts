import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Guards a request handler. A request that fails is logged under `name` and answered with `fallback`, and a cancelled request
 * is answered as the protocol says. Every request settles, and no failure reaches another request.
 */
export function guarded<Params, Result>(
	connection: Connection,
	name: string,
	fallback: Result,
	handle: (params: Params, token: CancellationToken) => Promise<Result>,
): (params: Params, token: CancellationToken) => Promise<Result> {
	return async (params, token) => {
		throwIfCancelled(token);
		const result = await answer(params, token);
		throwIfCancelled(token);
		return result;
	};

	async function answer(params: Params, token: CancellationToken): Promise<Result> {
		try {
			return await handle(params, token);
		} catch (error) {
			if (!isCancellation(error)) logFailure(connection, name, error);
			return fallback;
		}
	}
}

/**
 * Ends the handler of a cancelled request. Call it in every loop that can take long.
 *
 * @throws the answer to the request
 */
export function throwIfCancelled(token: CancellationToken): void {
	if (token.isCancellationRequested) throw cancellation();
}

/**
 * Waits for work that other requests may need, too: the work goes on when this request is cancelled.
 *
 * @throws the answer to the request, when it is cancelled
 */
export function unlessCancelled<Value>(token: CancellationToken, work: Promise<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		const listener = token.onCancellationRequested(() => reject(cancellation()));
		void work.then(resolve, reject).finally(() => listener.dispose());
	});
}

function cancellation(): ResponseError<void> {
	return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function isCancellation(error: unknown): boolean {
	return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

/** Runs work that no request waits for. Failures go to the log. */
export function inBackground(connection: Connection, name: string, work: () => Promise<unknown>): void {
	work().catch((error: unknown) => logFailure(connection, name, error));
}

function logFailure(connection: Connection, name: string, error: unknown): void {
	connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
}
