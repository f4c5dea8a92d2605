import type { Progress } from './progress.ts';

/**
 * The custom part of the protocol between ArchDocs' client and server. Other clients need none of it: they
 * never announce the options below, and the server then sends nothing beyond the LSP.
 */

/** `initializationOptions` of our client. Every field is optional; what is absent is not supported. */
export interface ClientOptions {
	/** The client shows progress: the server may send {@link documentStatusMethod}. */
	readonly documentStatus?: boolean;
	/** The client is VS Code, whose own Markdown support already gives headings as symbols. */
	readonly ownMarkdownSupport?: boolean;
	/** The client reads files for the server: the methods of {@link hostMethods} are answered. */
	readonly files?: boolean;
}

/** Notification, server to client: the state of one open Markdown document, sent whenever it has changed. */
export const documentStatusMethod = 'archdocs/documentStatus';

export interface DocumentStatus {
	readonly uri: string;
	/** The Type of the template the document follows, or null when it is not checked. */
	readonly template: string | null;
	/** One English sentence that says why the document is (not) checked. */
	readonly reason: string;
	/** The template a `Type` line could name, offered when the document is not checked. Null when it is. */
	readonly suggestedType: string | null;
	/** Null when the document is not checked. */
	readonly progress: Progress | null;
}

/** Request, client to server: {@link TypeLineRequest} -> {@link TypeLineEdit}, or null for a document it does not know. */
export const typeLineMethod = 'archdocs/typeLine';

export interface TypeLineRequest {
	readonly uri: string;
	/** The Type the document is to name. */
	readonly type: string;
}

/** A text edit of the LSP, and the version of the document it is meant for. */
export interface TypeLineEdit {
	readonly version: number;
	readonly range: Readonly<Record<'start' | 'end', { readonly line: number; readonly character: number }>>;
	readonly newText: string;
}

/** Requests, server to client: how a server that cannot read files itself reaches them. Uris are strings. */
export const hostMethods = {
	/** `{ uri }` -> `{ text }`, or null when there is no such file. */
	read: 'archdocs/host/read',
	/** `{ uri }` -> {@link HostEntry}[] of a folder, or null when there is no such folder. */
	list: 'archdocs/host/list',
	/** `{ uri }` -> {@link HostStat}, or null. */
	stat: 'archdocs/host/stat',
} as const;

export interface HostRequest {
	readonly uri: string;
}

export interface HostText {
	readonly text: string;
}

export interface HostEntry {
	readonly name: string;
	readonly kind: 'file' | 'folder' | 'other';
}

export interface HostStat {
	readonly kind: 'file' | 'folder' | 'other';
	/** In bytes. */
	readonly size: number;
}

/** What our client announces. */
export function parseClientOptions(value: unknown): ClientOptions {
	if (typeof value !== 'object' || value === null) return {};
	const options = value as Readonly<Record<string, unknown>>;
	return {
		documentStatus: options.documentStatus === true,
		ownMarkdownSupport: options.ownMarkdownSupport === true,
		files: options.files === true,
	};
}
