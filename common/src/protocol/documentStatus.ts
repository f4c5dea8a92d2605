import * as v from '@badrap/valita';
import { notification, request } from './message.ts';
import { range } from './ranges.ts';
import { object, orNull } from './schema.ts';

/** The schema of a `Progress`. */
export const progress = object({ filled: v.number(), total: v.number() });

const documentStatus = object({
	uri: v.string(),
	/** The Type of the template that the document follows. Null when the document is not checked. */
	template: orNull(v.string()),
	/** One English sentence that says why the document is (not) checked. */
	reason: v.string(),
	/** The Type that a `Type` line could name in a document that is not checked. Null when there is none. */
	suggestedType: orNull(v.string()),
	/** Null when the document is not checked. */
	progress: orNull(progress),
	/** One English sentence that says why names in other files may be unknown. Null when they are known, or soon will be. */
	namesNote: orNull(v.string()),
});

export type DocumentStatus = v.Infer<typeof documentStatus>;

/** Server to client: the status of an open Markdown document, sent whenever it changes. */
export const documentStatusNotification = notification('archdocs/documentStatus', documentStatus);

/** An LSP text edit with the version of the document that it applies to. */
export const versionedEdit = object({ version: v.number(), range, newText: v.string() });

/** Client to server: the edit that adds a `Type` line to a document. Null for a document that is not open. */
export const typeLineRequest = request(
	'archdocs/typeLine',
	object({
		uri: v.string(),
		/** The Type that the line names. */
		type: v.string(),
	}),
	versionedEdit,
);
