import { isTemplated, type TemplatedAnalysis } from '#language/analysis/documentAnalysis.ts';
import { addTableRow, type RowAddition } from '#language/codeActions/tables/addTableRow.ts';
import { alignTable } from '#language/codeActions/tables/alignTable.ts';
import { rowOnEnter } from '#language/codeActions/tables/rowOnEnter.ts';
import { replaced } from '#language/document/textEdit.ts';
import { analyze, type CheckOptions } from './check.ts';
import { fixture } from './fixture.ts';

/** A text with the cursor at `‸`, ready for what is done in its tables. */
function at(marked: string, options: CheckOptions) {
	const { text, cursor = 0 } = fixture(marked);
	return { text, analysis: analyze(text, options), cursor };
}

/** The text afterwards, with what is selected drawn as `⟦…⟧`; undefined where there is nothing to do. */
export function withRow(marked: string, options: CheckOptions = {}): string | undefined {
	return afterRow(marked, options, addTableRow);
}

/** The same for Enter, which has been pressed: the cursor is on the new line. */
export function afterEnter(marked: string, options: CheckOptions = {}): string | undefined {
	return afterRow(marked, options, rowOnEnter);
}

function afterRow(
	marked: string,
	options: CheckOptions,
	add: (analysis: TemplatedAnalysis, offset: number) => RowAddition | undefined,
): string | undefined {
	const { text, analysis, cursor } = at(marked, options);
	const addition = isTemplated(analysis) ? add(analysis, cursor) : undefined;
	if (addition === undefined) return undefined;
	const { line, row } = addition;
	const { start, end } = row.stops[0] ?? { start: 0, end: 0 };
	const lines = replaced(text, addition.edits).split(/(?<=\r\n|\n|\r(?!\n))/);
	const written = lines[line] ?? '';
	lines[line] = `${written.slice(0, start)}⟦${written.slice(start, end)}⟧${written.slice(end)}`;
	return lines.join('');
}

/** The text with the table aligned; undefined where there is none. */
export function withTableAligned(marked: string): string | undefined {
	const { text, analysis, cursor } = at(marked, {});
	const edits = alignTable(analysis.document, cursor);
	return edits && replaced(text, edits);
}
