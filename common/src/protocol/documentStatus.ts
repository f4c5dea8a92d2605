import * as v from '@badrap/valita';
import { notification, request } from './message.ts';
import { range } from './ranges.ts';
import { object, orNull } from './schema.ts';

/** A `Progress`. */
export const progress = object({ filled: v.number(), total: v.number() });

const documentStatus = object({
	uri: v.string(),
	/** The Type of the template the document follows, or null when it is not checked. */
	template: orNull(v.string()),
	/** One English sentence that says why the document is (not) checked. */
	reason: v.string(),
	/** The template a `Type` line could name, offered when the document is not checked. Null when it is. */
	suggestedType: orNull(v.string()),
	/** Null when the document is not checked. */
	progress: orNull(progress),
	/** One English sentence that says why names of other files may not be known; null when they are, or soon will be. */
	namesNote: orNull(v.string()),
});

export type DocumentStatus = v.Infer<typeof documentStatus>;

/** Server to client: the state of one open Markdown document, sent whenever it has changed. */
export const documentStatusNotification = notification('archdocs/documentStatus', documentStatus);

/** A text edit of the LSP, and the version of the document it is meant for. */
export const versionedEdit = object({ version: v.number(), range, newText: v.string() });

/** Client to server: the edit that makes a document name its template; null for a document that is not open. */
export const typeLineRequest = request(
	'archdocs/typeLine',
	object({
		uri: v.string(),
		/** The Type the document is to name. */
		type: v.string(),
	}),
	versionedEdit,
);
