import { type CodeAction, CodeActionKind, type Position } from 'vscode-languageserver';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import { addTableRowCommand } from '#common/protocol/tables.ts';
import type { TemplatedAnalysis } from '../../language/analysis/documentAnalysis.ts';
import { offsetAt } from '../../language/document/document.ts';
import type { TextEdit } from '../../language/document/textEdit.ts';
import type { LanguageFeatures } from '../../language/languageFeatures.ts';

export const tableActionKind = `${CodeActionKind.RefactorRewrite}.archdocs`;

export interface TableActionsInput {
	readonly features: LanguageFeatures;
	readonly options: ClientOptions;
	readonly analysis: TemplatedAnalysis;
	readonly position: Position;
	/** The action that makes edits of the document. */
	readonly toAction: (title: string, edits: readonly TextEdit[]) => CodeAction;
}

/** What can be done to the table at a position. Our client adds a row itself, for it puts the cursor into it. */
export function tableActions({
	features,
	options,
	analysis,
	position,
	toAction,
}: TableActionsInput): readonly CodeAction[] {
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
