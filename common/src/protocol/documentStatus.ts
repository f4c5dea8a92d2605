import type { Progress } from '../progress.ts';
import type { ProtocolRange } from './ranges.ts';

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
	/** One English sentence that says why names of other files may not be known; null when they are, or soon will be. */
	readonly namesNote: string | null;
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
	readonly range: ProtocolRange;
	readonly newText: string;
}
