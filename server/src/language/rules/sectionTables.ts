import type { Table } from '../document/facts.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchTable } from '../template/matchParts.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { TemplateColumn, TemplateSection, TemplateTable } from '../template/template.ts';
import type { ChunkContext } from './contexts.ts';

/** A table in a document, with the template table that it matches. */
export interface SectionTable {
	readonly body: SectionBody;
	readonly section: TemplateSection;
	readonly index: number;
	readonly table: Table;
	/** The matching table of the template. */
	readonly model: TemplateTable;
	/** The template column for each column of the table. An item is undefined if the author added the column. */
	readonly columns: readonly (TemplateColumn | undefined)[];
}

/** Yields the tables of a chunk that match a table of the template. */
export function* sectionTables({ bodies, sectionAt }: ChunkContext): Generator<SectionTable> {
	for (const body of bodies) {
		const section = body.tables.length === 0 ? undefined : sectionAt(body.heading);
		if (section === undefined) continue;
		for (const [index, table] of body.tables) {
			const keys = table.header.map(({ text }) => labelKeyOf(text));
			const model = matchTable(section.tables, keys);
			if (model === undefined) continue;
			const columns = keys.map((key) => model.columns.find((column) => column.key === key));
			yield { body, section, index, table, model, columns };
		}
	}
}
