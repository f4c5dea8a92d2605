import type { Cell } from '../../document/facts.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { columnsOfTable } from './columnsOfTable.ts';

/** A row of a template's table. */
export interface GrowingRow {
	/** Index of the chunk of the template that the spans of the cells are relative to. */
	readonly chunk: number;
	readonly cells: readonly Cell[];
}

/**
 * The row of a table that an author adds more of: the first that has tokens. undefined for a table without any, and where
 * the section was read from a twin.
 *
 * @param index of the table among those of the section
 */
export function growingRow(
	template: Template,
	section: TemplateSection,
	index: number,
): GrowingRow | undefined {
	const place = template.places.get(section);
	const facts = place && template.document.chunks[place.chunk]?.facts;
	const table = facts?.tables.filter(({ heading }) => heading === place?.heading)[index];
	if (place === undefined || table === undefined) return undefined;
	const row = section.tables[index]?.rows.findIndex(({ tokens }) => tokens > 0) ?? -1;
	const cells = table.rows[row];
	const isOurs = columnsOfTable(template, place.chunk, table).some((column) => column !== undefined);
	return cells && isOurs ? { chunk: place.chunk, cells } : undefined;
}
