import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { addTableRow } from '../codeActions/tables/addTableRow.ts';
import { plainText } from '../document/plainText.ts';
import { growingRow } from '../edits/insertion/growingRow.ts';
import { tableAt } from '../edits/tables/tableAt.ts';
import { type SectionTable, sectionTables } from '../rules/sectionTables.ts';
import type { FillableChunk } from './fillableChunks.ts';
import { rowKey, type StepAt } from './fillStep.ts';

/** Yields the question about another row at the end of each table that grows. */
export function* rowSteps(
	analysis: TemplatedAnalysis,
	{ start, chunk, applies }: FillableChunk,
): Generator<StepAt> {
	for (const found of sectionTables(chunk))
		if (grows(analysis, found) && applies(found.body.heading))
			yield toStep(analysis, found, start + found.table.span.start);
}

function grows({ template }: TemplatedAnalysis, { section, model }: SectionTable): boolean {
	return growingRow(template, section, section.tables.indexOf(model)) !== undefined;
}

function toStep(analysis: TemplatedAnalysis, { section, model }: SectionTable, offset: number): StepAt {
	const at = tableAt(analysis.document, offset);
	const end = (at?.start ?? 0) + (at?.text.lines.at(-1)?.end ?? 0);
	const span = { start: end, end };
	const group = section.tables.length > 1 ? section.groups.find(({ key }) => key === model.group) : undefined;
	return {
		span,
		key: rowKey,
		sectionOffset: offset,
		alike: [],
		make() {
			const addition = addTableRow(analysis, end);
			const table = plainText(group?.label ?? section.label);
			return addition && { kind: 'row', span, table, edits: addition.edits };
		},
	};
}
