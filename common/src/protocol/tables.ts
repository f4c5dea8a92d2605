import * as v from '@badrap/valita';
import { request } from './message.ts';
import { position, range, textEdits } from './ranges.ts';
import { object, oneOf, orNull } from './schema.ts';

const tableEditParams = object({
	uri: v.string(),
	position,
	/** `enter`: the user has pressed Enter, and the position is on the new line. */
	kind: oneOf(['add-row', 'align', 'enter']),
});

export type TableEditParams = v.Infer<typeof tableEditParams>;

const tableEdit = object({
	/** The version of the document that the edits apply to. */
	version: v.number(),
	/** Empty for a table that is already aligned. */
	edits: textEdits,
	/** The new row, in the document after the edits. Null when there is none. */
	row: orNull(
		object({
			/** The whole text of its line. */
			range,
			/** The same row as a snippet. Empty when Enter has ended the table. */
			snippet: v.string(),
		}),
	),
});

export type TableEdit = v.Infer<typeof tableEdit>;

/** Client to server: an edit of the table at a position. Null when there is nothing to edit. */
export const tableEditRequest = request('archdocs/tableEdit', tableEditParams, tableEdit);

/** The client command that adds a table row below the cursor. Code actions call it without arguments. */
export const addTableRowCommand = 'archdocs.addTableRow';
