import type { Cell } from '../../document/facts.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { columnsOfTable } from './columnsOfTable.ts';

/** A row of a template's table. */
export interface GrowingRow {
	/** The index of the template chunk that the spans of the cells are relative to. */
	readonly chunk: number;
	readonly cells: readonly Cell[];
}

/**
 * Returns the row that an author repeats to extend a table: the first row with tokens. `undefined` for a table without
 * tokens, and if the section was read from a twin.
 *
 * @param index the index of the table in the section
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
