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

/** What a {@link Server} needs from the extension around it. */
export interface ServerHost {
	/** Makes a client that is not started yet. */
	createClient(
		options: Required<Pick<LanguageClientOptions, 'errorHandler' | 'initializationFailedHandler'>>,
	): BaseLanguageClient;
	/** The server ended, on purpose or not: what it said no longer holds. */
	ended(): void;
	/** The server ended too often and is not started again. */
	gaveUp(): void;
}

/**
 * The language server of this window. One that dies is started again, up to a limit, with a new client, which
 * opens the documents anew.
 */
export class Server {
	readonly #host: ServerHost;
	#client: BaseLanguageClient | undefined;
	#ends: readonly number[] = [];
	#stopping: Promise<void> = Promise.resolve();
	#wasStarted = false;
	#requests = 0;

	constructor(host: ServerHost) {
		this.#host = host;
	}

	/** True from {@link start} on until the server ends for good. */
	get isAlive(): boolean {
		return this.#client !== undefined;
	}

	/** The answer to a request; undefined when there is no server to ask, or it has no answer that fits. */
	async ask<Params, Result>(
		request: RequestType<Params, Result>,
		params: Params,
	): Promise<Result | undefined> {
		this.startOnce();
		return this.#client && sendRequest(this.#client, request, params);
	}

	/** Says something that needs no answer, if there is a server to say it to. */
	tell<Params>(notification: NotificationType<Params>, params: Params): void {
		if (this.#client) sendNotification(this.#client, notification, params);
	}

	/** The same as {@link ask} for a request that takes its time: shows how far it is, and ends when the user has had enough. */
	async askAtLength<Params extends { readonly workDoneToken?: string | number | undefined }, Result>(
		request: RequestType<Params, Result>,
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
			return client && (await sendRequest(client, request, { ...params, workDoneToken }, token));
		} finally {
			listener?.dispose();
		}
	}

	/** Starts it unless that was done before. */
	startOnce(): void {
		if (!this.#wasStarted) this.start();
	}

	/** Does not wait until the server is ready. */
	start(): void {
		this.#wasStarted = true;
		const client: BaseLanguageClient = this.#host.createClient({
			errorHandler: createErrorHandler(() => this.#ended(client)),
			initializationFailedHandler: () => false,
		});
		logOnly(client);
		this.#client = client;
		client.start().catch(async () => {
			this.#ended(client);
			await discard(client);
		});
	}

	/** Stops the server if there is one, and starts it with a clean record. */
	restart(): Promise<void> {
		this.#stopping = this.#stopping.then(async () => {
			await this.#stopClient();
			this.#ends = [];
			this.start();
		});
		return this.#stopping;
	}

	/** Ends when the server has stopped, or after about two seconds. */
	stop(): Promise<void> {
		this.#stopping = this.#stopping.then(() => this.#stopClient());
		return this.#stopping;
	}

	async #stopClient(): Promise<void> {
		const client = this.#client;
		if (client === undefined) return;
		this.#client = undefined;
		this.#host.ended();
		await discard(client);
	}

	/** Called for each sign that a client's server is gone; the first counts. */
	#ended(client: BaseLanguageClient): void {
		if (this.#client !== client) return;
		this.#client = undefined;
		this.#host.ended();
		const now = Date.now();
		this.#ends = recentEnds([...this.#ends, now], now);
		if (mayRestart(this.#ends)) this.start();
		else this.#host.gaveUp();
	}
}

/** The library would start the same client again, which it cannot do after a failed start. We make a new one. */
function createErrorHandler(ended: () => void): ErrorHandler {
	return {
		error: (_error, _message, count) => {
			// A few lost messages are bearable. Without a count the process or the worker itself has failed.
			if (count !== undefined && count <= 3) return { action: ErrorAction.Continue, handled: true };
			ended();
			return { action: ErrorAction.Shutdown, handled: true };
		},
		closed: () => {
			ended();
			return { action: CloseAction.DoNotRestart, handled: true, message: 'The server has ended.' };
		},
	};
}

/** The library shows some of its errors in a message each. The log is the place for them. */
function logOnly(client: BaseLanguageClient): void {
	const log = client.error.bind(client);
	client.error = (message, data) => log(message, data, false);
}

/** Ends a client in whatever state it is. One that never ran refuses to stop, but lets go of its process. */
async function discard(client: BaseLanguageClient): Promise<void> {
	try {
		await client.dispose();
	} catch (error) {
		client.outputChannel.debug(`Stopping the server: ${String(error)}`);
	}
}
