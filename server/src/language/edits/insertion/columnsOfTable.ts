import type { Table } from '../../document/facts.ts';
import { labelKeyOf } from '../../template/labelKeyOf.ts';
import { matchTable } from '../../template/matchParts.ts';
import type { Template, TemplateColumn } from '../../template/template.ts';

/** The columns of a table in the template's own text; undefined where the section was read from a twin. */
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
