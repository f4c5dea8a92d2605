import { plainText } from '../../document/plainText.ts';
import type { FixContext } from '../../fixes/fixContext.ts';
import { tableAt } from '../../fixes/tableAt.ts';
import { type SectionTable, sectionTables } from '../../rules/sectionTables.ts';
import { growingRow } from '../insertion/growingRow.ts';
import { addTableRow } from '../tables/addTableRow.ts';
import type { FillableChunk } from './fillableChunks.ts';
import { rowKey, type StepAt } from './fillStep.ts';

/** At the end of each table that grows, whether there is another row. */
export function* rowSteps(context: FixContext, { start, chunk, applies }: FillableChunk): Generator<StepAt> {
	for (const found of sectionTables(chunk))
		if (grows(context, found) && applies(found.body.heading))
			yield toStep(context, found, start + found.table.span.start);
}

function grows({ template }: FixContext, { section, model }: SectionTable): boolean {
	return growingRow(template, section, section.tables.indexOf(model)) !== undefined;
}

function toStep(context: FixContext, { section, model }: SectionTable, offset: number): StepAt {
	const at = tableAt(context.document, offset);
	const end = (at?.start ?? 0) + (at?.text.lines.at(-1)?.end ?? 0);
	const span = { start: end, end };
	const group = section.tables.length > 1 ? section.groups.find(({ key }) => key === model.group) : undefined;
	return {
		span,
		key: rowKey,
		home: offset,
		alike: [],
		make() {
			const addition = addTableRow(context, end);
			const table = plainText(group?.label ?? section.label);
			return addition && { kind: 'row', span, table, edits: addition.edits };
		},
	};
}
