import {
	type Connection,
	Emitter,
	type Event,
	TextDocumentSyncKind,
	TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI, Utils } from 'vscode-uri';
import type { DocumentParser } from '../language/document/parseDocument.ts';
import { sourceKindOf } from '../language/names/sources/sourceNames.ts';
import { OpenDocument } from './openDocument.ts';
import { OpenSource } from './openSource.ts';

/** The Markdown documents the client has open. */
export interface Documents {
	get(uri: string): OpenDocument | undefined;
	all(): readonly OpenDocument[];
	/** Opened or changed. */
	readonly onDidChange: Event<OpenDocument>;
	/** Opened or saved: beside it, files may have changed. */
	readonly onDidTouch: Event<OpenDocument>;
	readonly onDidClose: Event<string>;
	/** MCP files and lists of names. */
	readonly sources: OpenSources;
}

/** The files with names beside documents that the client has open. */
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

/** Schemes under which an editor keeps what is no file of the workspace. */
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
	const touched = new Emitter<OpenDocument>();
	const closed = new Emitter<string>();
	const sourceChanged = new Emitter<OpenSource>();
	const sourceClosed = new Emitter<string>();
	manager.onDidChangeContent(({ document }) => {
		if (document instanceof OpenSource) sourceChanged.fire(document);
		else if (isOurs(document)) changed.fire(document);
	});
	const touch = ({ document }: { readonly document: OpenDocument | OpenSource }) => {
		if (isOurs(document)) touched.fire(document);
	};
	manager.onDidOpen(touch);
	manager.onDidSave(touch);
	manager.onDidClose(({ document }) => {
		if (document instanceof OpenSource) sourceClosed.fire(document.uri);
		else if (isOurs(document)) closed.fire(document.uri);
	});
	manager.listen(connection);
	return {
		get(uri) {
			const document = manager.get(uri);
			return document && isOurs(document) ? document : undefined;
		},
		all: () => manager.all().filter(isOurs),
		onDidChange: changed.event,
		onDidTouch: touched.event,
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

/** Editors name the language of a Markdown file in several ways; the file's ending decides where they do not. */
function isOurs(document: OpenDocument | OpenSource): document is OpenDocument {
	if (document instanceof OpenSource) return false;
	const { uri, languageId } = document;
	const parsed = URI.parse(uri);
	if (foreignSchemes.has(parsed.scheme)) return false;
	return (
		/^(?:markdown|md|gfm|pandoc)$/i.test(languageId) || /^\.(?:md|markdown)$/i.test(Utils.extname(parsed))
	);
}
