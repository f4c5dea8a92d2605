import type { ProtocolPosition, ProtocolRange } from './ranges.ts';

/** Request, client to server: {@link TableEditRequest} -> {@link TableEdit}, or null where there is nothing to edit. */
export const tableEditMethod = 'archdocs/tableEdit';

export interface TableEditRequest {
	readonly uri: string;
	readonly position: ProtocolPosition;
	/** `enter`: Enter has been pressed, and the position is on the new line. */
	readonly kind: 'add-row' | 'align' | 'enter';
}

export interface TableEdit {
	/** The version of the document that the edits are for. */
	readonly version: number;
	/** None for a table that is as it should be. */
	readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
	/** The row that is new, in the document after the edits; null for none. */
	readonly row: TableRowSnippet | null;
}

export interface TableRowSnippet {
	/** All that is on its line. */
	readonly range: ProtocolRange;
	/** The same row, in the syntax of snippets; empty where Enter has ended the table. */
	readonly snippet: string;
}

/** Command of our client, called by a code action without arguments: adds a row below the cursor. */
export const addTableRowCommand = 'archdocs.addTableRow';
