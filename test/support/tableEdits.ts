import { defaultSettings } from '#language/settings/settings.ts';
import { replaced } from '#language/document/textReplacement.ts';
import { addTableRow, type RowAddition } from '#language/codeActions/tables/addTableRow.ts';
import { alignTable } from '#language/codeActions/tables/alignTable.ts';
import { rowOnEnter } from '#language/codeActions/tables/rowOnEnter.ts';
import type { FixContext } from '#language/analysis/fixContext.ts';
import { type CheckOptions, diagnose, service } from './check.ts';
import { fixture } from './fixture.ts';

/** A text with the cursor at `‸`, ready for what is done in its tables. */
function at(marked: string, options: CheckOptions) {
	const { text, cursor = 0 } = fixture(marked);
	const { document, ...checked } = diagnose(text, options);
	const outside = { today: '2026-05-04', pathExists: () => false, owners: () => [], linkTargets: () => [] };
	const context = service.fixContext(document, checked, defaultSettings, outside);
	return { text, document, context, cursor };
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
	add: (context: FixContext, offset: number) => RowAddition | undefined,
): string | undefined {
	const { text, context, cursor } = at(marked, options);
	const addition = context && add(context, cursor);
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
	const { text, document, cursor } = at(marked, {});
	const edits = alignTable(document, cursor);
	return edits && replaced(text, edits);
}
