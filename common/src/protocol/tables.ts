import * as v from '@badrap/valita';
import { request } from './message.ts';
import { position, range, textEdits } from './ranges.ts';
import { object, oneOf, orNull } from './schema.ts';

const tableEditParams = object({
	uri: v.string(),
	position,
	/** `enter`: Enter has been pressed, and the position is on the new line. */
	kind: oneOf(['add-row', 'align', 'enter']),
});

export type TableEditParams = v.Infer<typeof tableEditParams>;

const tableEdit = object({
	/** The version of the document that the edits are for. */
	version: v.number(),
	/** None for a table that is as it should be. */
	edits: textEdits,
	/** The row that is new, in the document after the edits; null for none. */
	row: orNull(
		object({
			/** All that is on its line. */
			range,
			/** The same row, in the syntax of snippets; empty where Enter has ended the table. */
			snippet: v.string(),
		}),
	),
});

export type TableEdit = v.Infer<typeof tableEdit>;

/** Client to server: an edit of a table; null where there is nothing to edit. */
export const tableEditRequest = request('archdocs/tableEdit', tableEditParams, tableEdit);

/** Command of our client, called by a code action without arguments: adds a row below the cursor. */
export const addTableRowCommand = 'archdocs.addTableRow';
