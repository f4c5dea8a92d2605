import { PassThrough } from 'node:stream';
import {
	type ClientCapabilities,
	createConnection,
	createProtocolConnection,
	type Diagnostic,
	DidChangeTextDocumentNotification,
	DidChangeWatchedFilesNotification,
	DidCloseTextDocumentNotification,
	DidOpenTextDocumentNotification,
	DidSaveTextDocumentNotification,
	DocumentDiagnosticRequest,
	FileChangeType,
	type FileEvent,
	InitializeRequest,
	type InitializeResult,
	type ProtocolConnection,
	type Range,
	StreamMessageReader,
	StreamMessageWriter,
} from 'vscode-languageserver/node';
import { type DocumentStatus, documentStatusNotification } from '#common/protocol/documentStatus.ts';
import type { Host } from '../../server/src/files/host.ts';
import { startServer } from '../../server/src/lsp/server.ts';

/** A client that speaks real JSON-RPC with a server in this process. */
export interface LspClient {
	readonly connection: ProtocolConnection;
	readonly initialized: InitializeResult;
	/** Everything the server said without being asked, newest last. */
	readonly statuses: DocumentStatus[];
	readonly published: {
		readonly uri: string;
		readonly version?: number;
		readonly diagnostics: Diagnostic[];
	}[];
	readonly log: string[];
	/** What the server asked to be told of: for each registration its options. */
	readonly registrations: {
		readonly id: string;
		readonly method: string;
		readonly registerOptions?: unknown;
	}[];
	readonly refreshes: () => number;
	/** What the server shows of its work, newest last: `begin`, `report` or `end`, with the text. */
	readonly progress: {
		readonly kind: string;
		readonly message?: string;
		readonly title?: string;
		readonly token: unknown;
	}[];
	open(uri: string, text: string, languageId?: string): Promise<void>;
	edit(uri: string, range: Range, text: string): Promise<void>;
	save(uri: string): Promise<void>;
	close(uri: string): Promise<void>;
	/** Tells the server that files have changed on disk. */
	filesChanged(...uris: readonly string[]): Promise<void>;
	/** Pulls diagnostics. */
	diagnostics(
		uri: string,
		previousResultId?: string,
	): Promise<{ resultId: string | undefined; items: Diagnostic[] | 'unchanged' }>;
	/** Resolves when `done` answers true; asked every few milliseconds. Fails when that takes too long. */
	until(done: () => boolean | Promise<boolean>): Promise<void>;
	stop(): void;
}

export interface LspClientOptions {
	readonly capabilities?: ClientCapabilities;
	readonly initializationOptions?: unknown;
	/** What the editor's settings hold under `archdocs`. */
	readonly settings?: () => unknown;
	readonly host?: Host;
	readonly folder?: string;
	/** Workspace folders, where there are several. */
	readonly folders?: readonly string[];
}

export const pullingCapabilities: ClientCapabilities = {
	window: { workDoneProgress: true },
	workspace: {
		configuration: true,
		workspaceFolders: true,
		diagnostics: { refreshSupport: true },
		didChangeConfiguration: { dynamicRegistration: true },
		didChangeWatchedFiles: { dynamicRegistration: true },
	},
	textDocument: {
		diagnostic: { dynamicRegistration: true, relatedInformation: true } as never,
		hover: { contentFormat: ['markdown', 'plaintext'] },
		completion: {
			completionItem: { documentationFormat: ['markdown'], insertReplaceSupport: true, snippetSupport: true },
		},
		documentSymbol: { hierarchicalDocumentSymbolSupport: true },
	},
};

/** Milliseconds within which a server in this process does all that it ever does. */
const patience = 30_000;

const emptyHost: Host = {
	read: async () => undefined,
	list: async () => undefined,
	stat: async () => undefined,
	bytes: async () => undefined,
};

export async function startClient(options: LspClientOptions = {}): Promise<LspClient> {
	const up = new PassThrough();
	const down = new PassThrough();
	const host = options.host ?? emptyHost;
	startServer(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), {
		createHost: () => host,
		version: 'test',
	});
	const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
	const statuses: DocumentStatus[] = [];
	const published: LspClient['published'] = [];
	const log: string[] = [];
	const registrations: LspClient['registrations'] = [];
	let refreshes = 0;
	connection.onNotification(documentStatusNotification.method, (status: DocumentStatus) => {
		statuses.push(status);
	});
	connection.onNotification('textDocument/publishDiagnostics', (params) => {
		published.push(params);
	});
	connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
		log.push(message);
	});
	connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
		items.map(() => options.settings?.() ?? null),
	);
	const progress: LspClient['progress'] = [];
	connection.onRequest('window/workDoneProgress/create', () => null);
	connection.onNotification('$/progress', ({ token, value }) => {
		progress.push({ ...value, token });
	});
	connection.onRequest('workspace/diagnostic/refresh', () => {
		refreshes++;
		return null;
	});
	connection.onRequest('client/registerCapability', (params) => {
		registrations.push(...params.registrations);
		return null;
	});
	connection.onRequest('client/unregisterCapability', (params) => {
		const ended = new Set(params.unregisterations.map(({ id }: { id: string }) => id));
		registrations.splice(0, registrations.length, ...registrations.filter(({ id }) => !ended.has(id)));
		return null;
	});
	connection.listen();
	const folder = options.folder ?? 'file:///workspace';
	const initialized = await connection.sendRequest(InitializeRequest.type, {
		processId: null,
		rootUri: folder,
		workspaceFolders: (options.folders ?? [folder]).map((uri) => ({ uri, name: 'workspace' })),
		capabilities: options.capabilities ?? pullingCapabilities,
		initializationOptions: options.initializationOptions,
	});
	await connection.sendNotification('initialized', {});
	const said = { statuses, published, log, registrations, progress, refreshes: () => refreshes };
	return { connection, initialized, ...said, ...documentMethods(connection) };
}

/** What a client does with documents. */
function documentMethods(connection: ProtocolConnection) {
	const versions = new Map<string, number>();
	return {
		async open(uri: string, text: string, languageId = 'markdown') {
			versions.set(uri, 1);
			const textDocument = { uri, languageId, version: 1, text };
			await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
		},
		async edit(uri: string, range: Range, text: string) {
			const version = (versions.get(uri) ?? 1) + 1;
			versions.set(uri, version);
			await connection.sendNotification(DidChangeTextDocumentNotification.type, {
				textDocument: { uri, version },
				contentChanges: [{ range, text }],
			});
		},
		async save(uri: string) {
			await connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
		},
		async filesChanged(...uris: readonly string[]) {
			const changes = uris.map((uri): FileEvent => ({ uri, type: FileChangeType.Changed }));
			await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
		},
		async close(uri: string) {
			await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
		},
		async diagnostics(uri: string, previousResultId?: string) {
			const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
				textDocument: { uri },
				...(previousResultId && { previousResultId }),
			});
			return {
				resultId: report.resultId,
				items: report.kind === 'full' ? report.items : ('unchanged' as const),
			};
		},
		async until(done: () => boolean | Promise<boolean>) {
			const end = Date.now() + patience;
			while (!(await done())) {
				if (Date.now() > end) throw new Error(`Within ${patience / 1000} s it never held that ${done}`);
				await new Promise((resolve) => setTimeout(resolve, 5));
			}
		},
		stop: () => connection.dispose(),
	};
}

/** The range of the first `needle` in `text`. */
export function rangeOf(text: string, needle: string): Range {
	const offset = text.indexOf(needle);
	if (offset < 0) throw new Error(`There is no "${needle}" in the text.`);
	const position = (at: number) => {
		const lines = text.slice(0, at).split(/\r\n|\n|\r/);
		return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	};
	return { start: position(offset), end: position(offset + needle.length) };
}
