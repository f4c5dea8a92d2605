import { plainText } from '../../document/plainText.ts';
import type { Span } from '../../document/span.ts';
import type { FixContext } from '../../fixes/fixContext.ts';
import { tableAt } from '../../fixes/tableAt.ts';
import { type SectionTable, sectionTables } from '../../rules/sectionTables.ts';
import { growingRow } from '../insertion/growingRow.ts';
import { addTableRow } from '../tables/addTableRow.ts';
import { rowKey, type StepAt } from './fillStep.ts';
import { isAside } from './isAside.ts';

/** At the end of each table that grows, whether there is another row. */
export function rowSteps(context: FixContext, scope: Span): readonly StepAt[] {
	const isInAside = isAside(context);
	return context.document.starts.slice(0, -1).flatMap((start, index) => {
		const end = context.document.starts[index + 1] ?? start;
		if (end <= scope.start || scope.end <= start || end === start) return [];
		return [...sectionTables(context.chunkAt(start).context)]
			.filter((found) => grows(context, found) && !isInAside(index, found.body.heading))
			.map((found) => toStep(context, found, start + found.table.span.start))
			.filter(({ span }) => scope.start < span.start && span.start <= scope.end);
	});
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
		make() {
			const addition = addTableRow(context, end);
			const table = plainText(group?.label ?? section.label);
			return addition && { kind: 'row', span, table, edits: addition.edits };
		},
	};
}
