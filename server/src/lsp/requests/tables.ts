import {
	type CodeAction,
	CodeActionKind,
	DocumentOnTypeFormattingRequest,
	type Position,
	type ServerCapabilities,
} from 'vscode-languageserver';
import {
	addTableRowCommand,
	type TableEdit,
	type TableEditParams,
	tableEditRequest,
} from '#common/protocol/tables.ts';
import type { TextEdit } from '../../language/api.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toTextEdits } from '../convert.ts';
import { onTemplatedRequest, type TemplatedDocument } from './documentRequest.ts';

export const tableActionKind = `${CodeActionKind.RefactorRewrite}.archdocs`;

/** Rows and alignment of tables: for our client, which places the cursor, and on Enter for every editor. */
export function registerTables(context: ServerContext): Partial<ServerCapabilities> {
	onTemplatedRequest(context, tableEditRequest, (document, { position, kind }) =>
		tableEdit(document, position, kind),
	);
	const onEnter = { type: DocumentOnTypeFormattingRequest.type, title: 'Formatting on type' };
	onTemplatedRequest(context, onEnter, (document, { position }) => {
		const edit = tableEdit(document, position, 'enter');
		return edit === null ? null : edit.edits.map((it) => ({ ...it }));
	});
	return { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } };
}

/**
 * The code actions for the table at a position. Our client adds a row itself, because it places the cursor in the row.
 *
 * @param toAction the action that makes edits in the document
 */
export function tableActions(
	{ options }: ServerContext,
	{ analysis, features }: TemplatedDocument,
	position: Position,
	toAction: (title: string, edits: readonly TextEdit[]) => CodeAction,
): readonly CodeAction[] {
	const offset = offsetAt(analysis.document, position);
	const row = features.addTableRow(analysis, offset);
	if (row === undefined) return [];
	const addRow = 'Add a row to the table';
	const alignment = features.alignTable(analysis.document, offset) ?? [];
	return [
		options.editsTables
			? { title: addRow, command: { title: addRow, command: addTableRowCommand } }
			: toAction(addRow, row.edits),
		...(alignment.length > 0 ? [toAction('Align the table', alignment)] : []),
	].map((action) => ({ ...action, kind: tableActionKind }));
}

function tableEdit(
	{ analysis, version, features }: TemplatedDocument,
	position: Position,
	kind: TableEditParams['kind'],
): TableEdit | null {
	const { document } = analysis;
	const { addTableRow, alignTable, rowOnEnter, rowSnippet } = features;
	const offset = offsetAt(document, position);
	if (kind === 'align') {
		const edits = alignTable(document, offset);
		return edits === undefined ? null : { version, edits: toTextEdits(document, edits), row: null };
	}
	const addition = (kind === 'enter' ? rowOnEnter : addTableRow)(analysis, offset);
	if (addition === undefined) return null;
	const { edits, line, row } = addition;
	const range = { start: { line, character: 0 }, end: { line, character: row.text.length } };
	return { version, edits: toTextEdits(document, edits), row: { range, snippet: rowSnippet(row) } };
}
