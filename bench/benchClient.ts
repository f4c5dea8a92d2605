import { pathToFileURL } from 'node:url';
import { ServerProcess } from './jsonRpc.ts';
import { markdownFiles } from './markdownServerClient.ts';
import type { BenchServer } from './servers.ts';

/** The capabilities of a server that the client uses. */
interface Capabilities {
	readonly textDocumentSync?: number | { readonly change?: number };
	readonly diagnosticProvider?: unknown;
}

interface Place {
	readonly line: number;
	readonly character: number;
}

const incremental = 2;

/**
 * An editor with one open document. Requests diagnostics from servers that answer such requests, and otherwise waits
 * for published ones.
 */
export class BenchClient {
	readonly process: ServerProcess;
	readonly #server: BenchServer;
	readonly #folder: string;
	#text = '';
	#version = 0;
	#uri = '';
	#pulls: boolean;
	#sync = incremental;
	#published: { readonly version: number; readonly found: () => void } | undefined;

	constructor(server: BenchServer, folder: string) {
		this.#server = server;
		this.#folder = folder;
		this.#pulls = server.pulls ?? false;
		this.process = new ServerProcess(server.command, folder, (method, params) =>
			this.#answer(method, params),
		);
		this.process.listen('textDocument/publishDiagnostics', (params) => {
			const { uri, version } = params as { uri: string; version?: number };
			if (uri === this.#uri && (version ?? this.#version) >= (this.#published?.version ?? 0))
				this.#published?.found();
		});
	}

	get text(): string {
		return this.#text;
	}

	/** Returns the milliseconds from the start of the process to the response to `initialize`. */
	async initialize(patience?: number): Promise<number> {
		const uri = pathToFileURL(this.#folder).href;
		const params = {
			processId: process.pid,
			rootUri: uri,
			workspaceFolders: this.#folders(),
			initializationOptions: {},
			capabilities: clientCapabilities,
		};
		const { capabilities } = (await this.process.request('initialize', params, patience).result) as {
			capabilities: Capabilities;
		};
		const took = performance.now() - this.process.started;
		const sync = capabilities.textDocumentSync;
		this.#sync = (typeof sync === 'object' ? sync.change : sync) ?? 1;
		this.#pulls ||= capabilities.diagnosticProvider !== undefined;
		this.process.notify('initialized', {});
		const { settings } = this.#server;
		if (settings) this.process.notify('workspace/didChangeConfiguration', { settings });
		return took;
	}

	/** Opens a document. Returns the milliseconds until its findings arrive. */
	async open(file: string, text: string): Promise<number> {
		this.#uri = pathToFileURL(file).href;
		this.#text = text;
		this.#version = 1;
		const start = performance.now();
		const diagnosed = this.#pulls ? undefined : this.#nextPublished();
		const textDocument = { uri: this.#uri, languageId: 'markdown', version: 1, text };
		this.process.notify('textDocument/didOpen', { textDocument });
		await (diagnosed ?? this.pull().result);
		return performance.now() - start;
	}

	/** Replaces the text between two offsets. Returns the milliseconds until the findings of the new text arrive. */
	async edit(start: number, end: number, inserted: string): Promise<number> {
		const change = this.#prepare(start, end, inserted);
		const began = performance.now();
		const diagnosed = this.#pulls ? undefined : this.#nextPublished();
		this.process.notify('textDocument/didChange', change);
		await (diagnosed ?? this.pull().result);
		return performance.now() - began;
	}

	/**
	 * Types at an offset faster than anyone does. Requests findings after each key and cancels the previous request.
	 * Returns the milliseconds from the last key to its findings.
	 */
	async burst(offset: number, keys: string, pause: number): Promise<number> {
		let asked: { readonly id: number; readonly result: Promise<unknown> } | undefined;
		let diagnosed: Promise<unknown> | undefined;
		let began = 0;
		for (const [index, key] of [...keys].entries()) {
			if (index > 0) await new Promise((resolve) => setTimeout(resolve, pause));
			const change = this.#prepare(offset + index, offset + index, key);
			if (asked) this.process.notify('$/cancelRequest', { id: asked.id });
			began = performance.now();
			if (!this.#pulls) diagnosed = this.#nextPublished();
			this.process.notify('textDocument/didChange', change);
			if (this.#pulls) {
				asked = this.pull();
				diagnosed = asked.result;
				diagnosed.catch(() => undefined);
			}
		}
		await diagnosed;
		return performance.now() - began;
	}

	/** Requests the findings of the open document. */
	pull(patience?: number): { readonly id: number; readonly result: Promise<unknown> } {
		return this.process.request('textDocument/diagnostic', { textDocument: { uri: this.#uri } }, patience);
	}

	#answer(method: string, params: unknown): unknown {
		switch (method) {
			case 'workspace/workspaceFolders':
				return this.#folders();
			case 'workspace/configuration':
				return (params as { items: unknown[] }).items.map(() => this.#server.settings ?? null);
			case 'markdown/findMarkdownFilesInWorkspace':
				return markdownFiles(this.#folder);
			default: {
				const isOpen = (params as { uri?: string } | undefined)?.uri === this.#uri;
				return this.#server.answer?.(method, params, isOpen ? this.#text : undefined);
			}
		}
	}

	#nextPublished(): Promise<void> {
		return new Promise((found) => {
			this.#published = { version: this.#version, found };
		});
	}

	#prepare(start: number, end: number, inserted: string) {
		const range = { start: place(this.#text, start), end: place(this.#text, end) };
		this.#text = this.#text.slice(0, start) + inserted + this.#text.slice(end);
		this.#version++;
		const change = this.#sync === incremental ? { range, text: inserted } : { text: this.#text };
		return { textDocument: { uri: this.#uri, version: this.#version }, contentChanges: [change] };
	}

	#folders() {
		return [{ uri: pathToFileURL(this.#folder).href, name: 'bench' }];
	}
}

function place(text: string, offset: number): Place {
	const before = text.slice(0, offset);
	const line = before.match(/\n/g)?.length ?? 0;
	return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

const clientCapabilities = {
	general: { positionEncodings: ['utf-16'] },
	workspace: {
		configuration: true,
		workspaceFolders: true,
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
		diagnostics: { refreshSupport: true },
	},
	textDocument: {
		synchronization: {},
		publishDiagnostics: { versionSupport: true },
		diagnostic: { dynamicRegistration: true },
	},
};
