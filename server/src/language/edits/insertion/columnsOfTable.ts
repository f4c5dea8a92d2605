import type { Table } from '../../document/facts.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import { matchTable } from '../../template/matchParts.ts';
import type { Template, TemplateColumn } from '../../template/template.ts';

/**
 * Returns the template column for each column of a table in the text of the template. A column is `undefined` if there
 * is no match. The list is empty if the section was read from a twin.
 */
export function columnsOfTable(
	{ places }: Template,
	chunk: number,
	{ header, heading }: Table,
): readonly (TemplateColumn | undefined)[] {
	const keys = header.map(({ text }) => labelKeyOf(text));
	for (const [section, place] of places) {
		if (place.chunk !== chunk || place.heading !== heading) continue;
		const table = matchTable(section.tables, keys);
		return keys.map((key) => table?.columns.find((column) => column.key === key));
	}
	return [];
}
