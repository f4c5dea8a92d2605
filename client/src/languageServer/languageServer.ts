import type { CancellationToken, Progress } from 'vscode';
import {
	type BaseLanguageClient,
	CloseAction,
	ErrorAction,
	type ErrorHandler,
	type LanguageClientOptions,
	WorkDoneProgress,
} from 'vscode-languageclient';
import type { NotificationType, RequestType } from '#common/protocol/message.ts';
import { sendNotification, sendRequest } from './protocol.ts';
import { mayRestart, recentEnds } from './restartLimit.ts';

/** What a {@link LanguageServer} needs from the extension. */
export interface LanguageServerHost {
	/** Makes a client without starting it. */
	createClient(
		options: Required<Pick<LanguageClientOptions, 'errorHandler' | 'initializationFailedHandler'>>,
	): BaseLanguageClient;
	/** Called when the server has ended, on purpose or not. What it reported no longer holds. */
	onEnd(): void;
	/** Called when the server has ended too often and is not restarted. */
	onGiveUp(): void;
}

/**
 * The language server of this window. When it ends unexpectedly, a new client starts a new server, up to a limit. The new
 * client opens all documents again.
 */
export class LanguageServer {
	readonly #host: LanguageServerHost;
	#client: BaseLanguageClient | undefined;
	#ends: readonly number[] = [];
	#stopping: Promise<void> = Promise.resolve();
	#wasStarted = false;
	#requests = 0;

	constructor(host: LanguageServerHost) {
		this.#host = host;
	}

	/** True from {@link start} until the server ends for good. */
	get isAlive(): boolean {
		return this.#client !== undefined;
	}

	/**
	 * Sends a request, and starts the server if it was never started.
	 *
	 * @returns undefined when no server runs, or it has no answer that fits
	 */
	async request<Params, Result>(
		type: RequestType<Params, Result>,
		params: Params,
	): Promise<Result | undefined> {
		this.startOnce();
		return this.#client && sendRequest(this.#client, type, params);
	}

	/** Sends a notification if a server runs. */
	notify<Params>(type: NotificationType<Params>, params: Params): void {
		if (this.#client) sendNotification(this.#client, type, params);
	}

	/** Like {@link request}, for a request that takes long: reports its progress, and can be cancelled. */
	async requestWithProgress<Params extends { readonly workDoneToken?: string | number | undefined }, Result>(
		type: RequestType<Params, Result>,
		params: Params,
		progress: Progress<{ message?: string; increment?: number }>,
		token: CancellationToken,
	): Promise<Result | undefined> {
		this.startOnce();
		const client = this.#client;
		const workDoneToken = `archdocs-${++this.#requests}`;
		let reached = 0;
		const listener = client?.onProgress(WorkDoneProgress.type, workDoneToken, (report) => {
			if (report.kind !== 'report') return;
			const { message, percentage = reached } = report;
			progress.report({ ...(message !== undefined && { message }), increment: percentage - reached });
			reached = percentage;
		});
		try {
			return client && (await sendRequest(client, type, { ...params, workDoneToken }, token));
		} finally {
			listener?.dispose();
		}
	}

	/** Starts the server unless it was started before. */
	startOnce(): void {
		if (!this.#wasStarted) this.start();
	}

	/** Starts the server, without waiting until it is ready. */
	start(): void {
		this.#wasStarted = true;
		const client: BaseLanguageClient = this.#host.createClient({
			errorHandler: createErrorHandler(() => this.#onEnd(client)),
			initializationFailedHandler: () => false,
		});
		logErrorsOnly(client);
		this.#client = client;
		client.start().catch(async () => {
			this.#onEnd(client);
			await discard(client);
		});
	}

	/** Stops the server if one runs, forgets how often it has ended, and starts a new one. */
	restart(): Promise<void> {
		this.#stopping = this.#stopping.then(async () => {
			await this.#stopClient();
			this.#ends = [];
			this.start();
		});
		return this.#stopping;
	}

	/** Resolves when the server has stopped, or after about two seconds. */
	stop(): Promise<void> {
		this.#stopping = this.#stopping.then(() => this.#stopClient());
		return this.#stopping;
	}

	async #stopClient(): Promise<void> {
		const client = this.#client;
		if (client === undefined) return;
		this.#client = undefined;
		this.#host.onEnd();
		await discard(client);
	}

	/** Called for every sign that the server of a client has ended. Only the first counts. */
	#onEnd(client: BaseLanguageClient): void {
		if (this.#client !== client) return;
		this.#client = undefined;
		this.#host.onEnd();
		const now = Date.now();
		this.#ends = recentEnds([...this.#ends, now], now);
		if (mayRestart(this.#ends)) this.start();
		else this.#host.onGiveUp();
	}
}

/** The library restarts the same client, which fails after a failed start. This handler leaves the restart to us. */
function createErrorHandler(onEnd: () => void): ErrorHandler {
	return {
		error: (_error, _message, count) => {
			// A few lost messages are harmless. Without a count, the process or the worker itself has failed.
			if (count !== undefined && count <= 3) return { action: ErrorAction.Continue, handled: true };
			onEnd();
			return { action: ErrorAction.Shutdown, handled: true };
		},
		closed: () => {
			onEnd();
			return { action: CloseAction.DoNotRestart, handled: true, message: 'The server has ended.' };
		},
	};
}

/** Keeps the library from showing its errors as messages: they belong in the log. */
function logErrorsOnly(client: BaseLanguageClient): void {
	const log = client.error.bind(client);
	client.error = (message, data) => log(message, data, false);
}

/** Disposes of a client in any state. A client that never ran refuses to stop, but ends its process. */
async function discard(client: BaseLanguageClient): Promise<void> {
	try {
		await client.dispose();
	} catch (error) {
		client.outputChannel.debug(`Stopping the server: ${String(error)}`);
	}
}
