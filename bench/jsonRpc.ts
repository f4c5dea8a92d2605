import { type ChildProcessWithoutNullStreams, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

/** Answers a request of the server. undefined is sent as null. */
export type Answer = (method: string, params: unknown) => unknown;

interface Message {
	readonly id?: number | string;
	readonly method?: string;
	readonly params?: unknown;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

interface Pending {
	resolve(result: unknown): void;
	reject(error: Error): void;
}

/** A server process and the JSON-RPC connection over its standard input and output. */
export class ServerProcess {
	/** The start time, by `performance.now()`. */
	readonly started = performance.now();
	readonly #child: ChildProcessWithoutNullStreams;
	readonly #answer: Answer;
	readonly #pending = new Map<number | string, Pending>();
	readonly #listeners = new Map<string, (params: unknown) => void>();
	#received: Buffer[] = [];
	#receivedLength = 0;
	#expected: number | undefined;
	#lastId = 0;
	#errors = '';

	constructor(command: readonly [string, ...string[]], folder: string, answer: Answer) {
		this.#answer = answer;
		const [program, ...options] = command;
		this.#child = spawn(program, options, { cwd: folder });
		this.#child.stdout.on('data', (data: Buffer) => this.#receive(data));
		this.#child.stderr.on('data', (data: Buffer) => {
			this.#errors = (this.#errors + data.toString()).slice(-500);
		});
		this.#child.stdin.on('error', () => undefined);
		this.#child.on('error', (error) => this.#fail(error));
		this.#child.on('exit', (code) => this.#fail(new Error(`The server ended with ${code}. ${this.#errors}`)));
	}

	/** The resident memory of the process in megabytes, or NaN if the system does not report it. */
	residentMegabytes(): number {
		const { pid } = this.#child;
		if (pid === undefined || process.platform === 'win32') return Number.NaN;
		if (process.platform === 'linux') {
			const status = readFileSync(`/proc/${pid}/status`, 'utf8');
			return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024;
		}
		return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
	}

	/**
	 * Sends a request. The promise rejects if the server ends, or if it does not respond within `patience`
	 * milliseconds.
	 */
	request(
		method: string,
		params: unknown,
		patience = 120_000,
	): { readonly id: number; readonly result: Promise<unknown> } {
		const id = ++this.#lastId;
		const result = new Promise<unknown>((resolve, reject) => {
			const timer = setTimeout(
				() => reject(new Error(`No answer to ${method} in ${patience} ms.`)),
				patience,
			);
			const settled = () => {
				clearTimeout(timer);
				this.#pending.delete(id);
			};
			this.#pending.set(id, {
				resolve: (value) => {
					settled();
					resolve(value);
				},
				reject: (error) => {
					settled();
					reject(error);
				},
			});
			this.#send({ id, method, params });
		});
		return { id, result };
	}

	notify(method: string, params: unknown): void {
		this.#send({ method, params });
	}

	/** Calls `listener` for every notification of the method. Replaces the previous listener. */
	listen(method: string, listener: (params: unknown) => void): void {
		this.#listeners.set(method, listener);
	}

	end(): void {
		this.#child.kill('SIGKILL');
	}

	#send(message: Message): void {
		const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
		const header = Buffer.from(`Content-Length: ${content.length}\r\n\r\n`);
		this.#child.stdin.write(Buffer.concat([header, content]));
	}

	#receive(data: Buffer): void {
		this.#received.push(data);
		this.#receivedLength += data.length;
		for (;;) {
			if (this.#expected === undefined && !this.#readHeader()) return;
			const expected = this.#expected ?? 0;
			if (this.#receivedLength < expected) return;
			const all = Buffer.concat(this.#received);
			this.#keep(all.subarray(expected));
			this.#expected = undefined;
			this.#handle(JSON.parse(all.subarray(0, expected).toString()));
		}
	}

	#readHeader(): boolean {
		const all = Buffer.concat(this.#received);
		const end = all.indexOf('\r\n\r\n');
		if (end < 0) return false;
		this.#expected = Number(/Content-Length: *(\d+)/i.exec(all.subarray(0, end).toString('latin1'))?.[1]);
		this.#keep(all.subarray(end + 4));
		return true;
	}

	#keep(rest: Buffer): void {
		this.#received = [rest];
		this.#receivedLength = rest.length;
	}

	#handle(message: Message): void {
		if (message.method === undefined) {
			const pending = this.#pending.get(message.id ?? '');
			if (message.error) pending?.reject(new Error(message.error.message));
			else pending?.resolve(message.result);
		} else if (message.id === undefined) {
			this.#listeners.get(message.method)?.(message.params);
		} else {
			const result = this.#answer(message.method, message.params) ?? null;
			this.#send({ id: message.id, result });
		}
	}

	#fail(error: Error): void {
		for (const pending of [...this.#pending.values()]) pending.reject(error);
	}
}
