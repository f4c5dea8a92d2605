import type { Cell, Table } from '../document/facts.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import { shift } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateSection } from '../template/template.ts';
import { isSameTable, type NameModel } from './nameModel.ts';
import { type PlacedName, plainNameOf } from './nameSyntax.ts';
import { type NameDefinition, type NameDetail, type NameKind, type NameMention, nameKinds } from './names.ts';

/** The names in a table: those it defines, and those that label its rows. */
export interface NamesOfTable {
	readonly definitions: readonly NameDefinition[];
	readonly labels: readonly NameMention[];
}

/** A column with names. */
interface NameColumn {
	readonly kind: NameKind;
	readonly index: number;
	/** What its rows do with the names: see {@link readNameTable}. */
	readonly does: 'declare' | 'define' | 'label';
	/** Cells that the template shows in every document. */
	readonly samples: ReadonlySet<string>;
}

/**
 * Reads a table. The one that the template has for a kind declares names; a table of the author's own whose first column
 * is called the same defines them, too. Other tables of the template with such a column only label their rows.
 */
export function readNameTable(
	{ header, rows }: Table,
	model: NameModel,
	section: TemplateSection | undefined,
): NamesOfTable {
	const definitions: NameDefinition[] = [];
	const labels: NameMention[] = [];
	for (const { kind, index, does, samples } of nameColumns(header, model, section)) {
		for (const row of rows) {
			const cell = row[index];
			const name = cell && nameIn(cell, kind);
			if (cell === undefined || name === undefined) continue;
			const span = shift(name.span, cell.span.start);
			if (does !== 'label') {
				const details = detailsOf(header, row, index);
				definitions.push({ kind, name: name.name, span, details, declared: does === 'declare' });
			} else if (!samples.has(cell.text)) labels.push({ text: name.name, span, kind });
		}
	}
	return { definitions, labels };
}

/** The columns of a table that hold names. */
export function nameColumns(
	header: readonly Cell[],
	model: NameModel,
	section: TemplateSection | undefined,
): readonly NameColumn[] {
	const keys = header.map(({ text }) => labelKeyOf(text));
	const known = model.tableOf(section, keys);
	return nameKinds.flatMap((kind): readonly NameColumn[] => {
		const defining = model.defining.get(kind);
		if (defining === undefined) return [];
		if (known === undefined) {
			const isFirst = keys[0] === defining.column;
			return isFirst ? [{ kind, index: 0, does: 'define', samples: new Set() }] : [];
		}
		const declares = isSameTable(known, defining.table);
		const column = known.columns.find((it) => (declares ? it.key === defining.column : it.role === kind));
		const index = column ? keys.indexOf(column.key) : -1;
		if (column === undefined || index < 0) return [];
		return [{ kind, index, does: declares ? 'declare' : 'label', samples: column.samples }];
	});
}

function nameIn({ text }: Cell, kind: NameKind): PlacedName | undefined {
	return text === '' || isSettled(text) || isMarker(text) ? undefined : plainNameOf(kind, text);
}

function detailsOf(header: readonly Cell[], row: readonly Cell[], column: number): readonly NameDetail[] {
	return row.flatMap(({ text }, index): readonly NameDetail[] => {
		const title = header[index]?.text;
		return index === column || title === undefined || text === '' ? [] : [[title, text]];
	});
}
