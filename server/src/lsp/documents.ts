import {
	type Connection,
	Emitter,
	type Event,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import { sourceKindOf } from '../files/sourceKind.ts';
import type { DocumentParser } from '../language/api.ts';
import { OpenDocument } from './openDocument.ts';
import { OpenSource } from './openSource.ts';

/** The files that the client has open: Markdown documents, and other files with names. */
export interface Documents {
	get(uri: string): OpenDocument | undefined;
	all(): readonly OpenDocument[];
	/** Opened or changed. */
	readonly onDidChange: Event<OpenDocument>;
	/** Opened or saved. Other files may have changed at the same time. */
	readonly onDidOpenOrSave: Event<OpenDocument>;
	readonly onDidClose: Event<string>;
	/** Open MCP files and lists of names. */
	readonly sources: OpenSources;
}

/** The open files with names that are no documents. */
export interface OpenSources {
	get(uri: string): OpenSource | undefined;
	all(): readonly OpenSource[];
	/** Opened or changed. */
	readonly onDidChange: Event<OpenSource>;
	readonly onDidClose: Event<string>;
}

export const documentSync = {
	openClose: true,
	change: TextDocumentSyncKind.Incremental,
	save: true,
} as const;

/** URI schemes of texts that are no files of the workspace. */
const foreignSchemes: ReadonlySet<string> = new Set([
	'git',
	'gitlens',
	'output',
	'vscode-chat-code-block',
	'chat-editing-text-model',
	'vscode-scm',
	'walkThroughSnippet',
]);

export function listenToDocuments(connection: Connection, parser: () => Promise<DocumentParser>): Documents {
	let sessions = 0;
	const manager = new TextDocuments<OpenDocument | OpenSource>({
		create: (uri, languageId, version, content) => {
			const kind = sourceKindOf(uri);
			const text = TextDocument.create(uri, languageId, version, content);
			if (kind === 'mcp' || kind === 'manifest') return new OpenSource(kind, text);
			return new OpenDocument(parser, ++sessions, text);
		},
		update: (document, changes, version) => {
			document.change(changes, version);
			return document;
		},
	});
	const changed = new Emitter<OpenDocument>();
	const openedOrSaved = new Emitter<OpenDocument>();
	const closed = new Emitter<string>();
	const sourceChanged = new Emitter<OpenSource>();
	const sourceClosed = new Emitter<string>();
	manager.onDidChangeContent(({ document }) => {
		if (document instanceof OpenSource) sourceChanged.fire(document);
		else if (isMarkdownDocument(document)) changed.fire(document);
	});
	const fireOpenedOrSaved = ({ document }: { readonly document: OpenDocument | OpenSource }) => {
		if (isMarkdownDocument(document)) openedOrSaved.fire(document);
	};
	manager.onDidOpen(fireOpenedOrSaved);
	manager.onDidSave(fireOpenedOrSaved);
	manager.onDidClose(({ document }) => {
		if (document instanceof OpenSource) sourceClosed.fire(document.uri);
		else if (isMarkdownDocument(document)) closed.fire(document.uri);
	});
	manager.listen(connection);
	return {
		get(uri) {
			const document = manager.get(uri);
			return document && isMarkdownDocument(document) ? document : undefined;
		},
		all: () => manager.all().filter(isMarkdownDocument),
		onDidChange: changed.event,
		onDidOpenOrSave: openedOrSaved.event,
		onDidClose: closed.event,
		sources: {
			get(uri) {
				const source = manager.get(uri);
				return source instanceof OpenSource ? source : undefined;
			},
			all: () => manager.all().filter((it) => it instanceof OpenSource),
			onDidChange: sourceChanged.event,
			onDidClose: sourceClosed.event,
		},
	};
}

/** Editors use several language ids for Markdown. For any other id, the extension of the file decides. */
function isMarkdownDocument(document: OpenDocument | OpenSource): document is OpenDocument {
	if (document instanceof OpenSource) return false;
	const { uri, languageId } = document;
	const parsed = URI.parse(uri);
	if (foreignSchemes.has(parsed.scheme)) return false;
	return (
		/^(?:markdown|md|gfm|pandoc)$/i.test(languageId) || /^\.(?:md|markdown)$/i.test(Utils.extname(parsed))
	);
}
