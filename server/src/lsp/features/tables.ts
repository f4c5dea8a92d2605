import type { DocumentOnTypeFormattingParams, ServerCapabilities, TextEdit } from 'vscode-languageserver';
import { type TableEdit, type TableEditParams, tableEditRequest } from '#common/protocol/tables.ts';
import { isTemplated } from '../../language/analysis/documentAnalysis.ts';
import type { RowAddition } from '../../language/codeActions/tables/addTableRow.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { ServerContext } from '../context.ts';
import { toRange } from '../convert.ts';
import { guarded } from '../guard.ts';
import { onRequest } from '../protocol.ts';

/** Rows and alignment of tables: for our client, which puts the cursor where one writes first, and Enter for every editor. */
export function registerTables(context: ServerContext): Partial<ServerCapabilities> {
	const { connection } = context;
	onRequest(connection, tableEditRequest, null, (request) => tableEdit(context, request));
	connection.onDocumentOnTypeFormatting(
		guarded<DocumentOnTypeFormattingParams, TextEdit[] | null>(
			connection,
			'Formatting on type',
			null,
			async ({ textDocument: { uri }, position }) => {
				const edit = await tableEdit(context, { uri, position, kind: 'enter' });
				return edit === null ? null : edit.edits.map((it) => ({ ...it }));
			},
		),
	);
	return { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } };
}

async function tableEdit(
	context: ServerContext,
	{ uri, position, kind }: TableEditParams,
): Promise<TableEdit | null> {
	const { documents, analyses, service } = context;
	const open = documents.get(uri);
	if (open === undefined) return null;
	const { analysis, version } = await analyses.of(open);
	if (!isTemplated(analysis)) return null;
	const { document } = analysis;
	const { addTableRow, alignTable, rowOnEnter, rowSnippet } = (await service()).features;
	const offset = offsetAt(document, position);
	const toEdits = (edits: RowAddition['edits']) =>
		edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
	if (kind === 'align') {
		const edits = alignTable(document, offset);
		return edits === undefined ? null : { version, edits: toEdits(edits), row: null };
	}
	const addition = (kind === 'enter' ? rowOnEnter : addTableRow)(analysis, offset);
	if (addition === undefined) return null;
	const { edits, line, row } = addition;
	const range = { start: { line, character: 0 }, end: { line, character: row.text.length } };
	return { version, edits: toEdits(edits), row: { range, snippet: rowSnippet(row) } };
}
