import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkOffsetAt } from '../document/document.ts';
import type { Table } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import { shift } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchTable } from '../template/matchParts.ts';
import type { TemplateColumn, TemplateTable } from '../template/template.ts';
import type { Description } from './hoverPlaceholder.ts';
import { inlineCode } from './inlineCode.ts';

/** Describes a column at its table header: the template's sample of it, and the guidance for the section. */
export function hoverColumn(analysis: TemplatedAnalysis, offset: number): Description | undefined {
	const at = chunkOffsetAt(analysis.document, offset);
	const found = at && headerAt(at.chunk.facts.tables, at.offset);
	if (at === undefined || found === undefined) return undefined;
	const section = analysis.templateSectionAt(at.index, found.table.heading);
	const keys = found.table.header.map(({ text }) => labelKeyOf(text));
	const model = section && matchTable(section.tables, keys);
	const index = model?.columns.findIndex(({ key }) => key === labelKeyOf(found.cell.text)) ?? -1;
	const column = model?.columns[index];
	if (section === undefined || model === undefined || column === undefined) return undefined;
	const guidance = section.guidance.map((text) => text.replace(/\s+/g, ' '));
	const lines = [`**${plainText(column.title)}**`, ...sampleOf(model, column, index), ...guidance];
	return { markdown: lines.join('\n\n'), span: shift(found.cell.span, at.start) };
}

function headerAt(tables: readonly Table[], offset: number) {
	for (const table of tables) {
		const cell = table.header.find(({ span }) => span.start <= offset && offset <= span.end);
		if (cell) return { table, cell };
	}
	return undefined;
}

/**
 * Returns the allowed values of the column, up to three different sample cells of the template, and whether the column
 * is optional.
 */
function sampleOf(
	{ rows }: TemplateTable,
	{ choices, optional }: TemplateColumn,
	index: number,
): readonly string[] {
	const cells = [...new Set(rows.map(({ cells: row }) => row[index] ?? ''))].filter((cell) => cell !== '');
	const shown = cells.slice(0, 3).map(inlineCode).join(', ');
	return [
		...(choices.length > 1 ? [`One of ${choices.map(inlineCode).join(', ')}`] : []),
		...(shown === '' ? [] : [`In the template: ${shown}`]),
		...(optional ? ['_Optional: a table without it is complete._'] : []),
	];
}
