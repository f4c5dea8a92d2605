import type { Cell, Table } from '../document/facts.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import { type Span, shift } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateSection } from '../template/template.ts';
import { isSameTable, type NameModel } from './nameModel.ts';
import type { PlacedName } from './nameSyntax.ts';
import { type NameDefinition, type NameDetail, type NameKind, type NameMention, nameKinds } from './names.ts';
import { namesInCell } from './namesInCell.ts';

/** The names in a table: those it defines, and those that label its rows. */
export interface NamesOfTable {
	readonly definitions: readonly NameDefinition[];
	readonly labels: readonly NameMention[];
	/** Kinds of which it declares something that is written as no name is. */
	readonly unread: readonly NameKind[];
}

/** A column with names. */
export interface NameColumn {
	readonly kind: NameKind;
	readonly index: number;
	/** What its rows do with the names: see {@link readNameTable}. */
	readonly does: 'declare' | 'define' | 'label';
	/** Cells that the template shows in every document. */
	readonly samples: ReadonlySet<string>;
	/** Columns that the template does not have: rows that differ in one are about different things. */
	readonly own: readonly number[];
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
	const columns = nameColumns(header, model, section).map((column) => ({
		column,
		repeated: createRepeats(column),
		names: rows.flatMap((row) => namesInRow(row, column)),
		unread: column.does === 'declare' && rows.some((row) => isUnread(row, column)),
	}));
	return {
		definitions: columns.flatMap(({ column: { kind, index, does }, names, repeated }) => {
			if (does === 'label') return [];
			return names.map(({ name, span, row }): NameDefinition => {
				const details = detailsOf(header, row, index);
				const definition = { kind, name, span, details, declared: does === 'declare' };
				const repeats = definition.declared ? repeated(name, span, row) : undefined;
				return repeats ? { ...definition, repeats } : definition;
			});
		}),
		labels: columns.flatMap(({ column: { kind, index, does, samples }, names }) => {
			if (does !== 'label') return [];
			const own = names.filter(({ row }) => !samples.has(row[index]?.text ?? ''));
			return own.map(({ name, span }) => ({ text: name, span, kind }));
		}),
		unread: columns.filter(({ unread }) => unread).map(({ column }) => column.kind),
	};
}

type Row = Table['rows'][0];

function namesInRow(row: Row, { kind, index }: NameColumn): readonly (PlacedName & { readonly row: Row })[] {
	const cell = row[index];
	if (cell === undefined || isOpen(cell)) return [];
	return namesInCell(kind, cell.text).map(({ name, span }) => ({
		name,
		span: shift(span, cell.span.start),
		row,
	}));
}

function isUnread(row: Row, { kind, index }: NameColumn): boolean {
	const cell = row[index];
	return cell !== undefined && !isOpen(cell) && namesInCell(kind, cell.text).length === 0;
}

/** Finds the row above that declares the same name of the same thing. */
function createRepeats({ own }: NameColumn): (name: string, span: Span, row: Row) => Span | undefined {
	const first = new Map<string, Span>();
	return (name, span, row) => {
		const key = [name, ...own.map((index) => row[index]?.text ?? '')].join('\n');
		const known = first.get(key);
		if (known === undefined) first.set(key, span);
		return known;
	};
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
			return isFirst ? [{ kind, index: 0, does: 'define', samples: new Set(), own: [] }] : [];
		}
		const declares = isSameTable(known, defining.table);
		const column = known.columns.find((it) => (declares ? it.key === defining.column : it.role === kind));
		const index = column ? keys.indexOf(column.key) : -1;
		if (column === undefined || index < 0) return [];
		const own = keys.flatMap((key, at) => (known.columns.some((it) => it.key === key) ? [] : [at]));
		return [{ kind, index, does: declares ? 'declare' : 'label', samples: column.samples, own }];
	});
}

function isOpen({ text }: Cell): boolean {
	return text === '' || isSettled(text) || isMarker(text);
}

function detailsOf(header: readonly Cell[], row: readonly Cell[], column: number): readonly NameDetail[] {
	return row.flatMap(({ text }, index): readonly NameDetail[] => {
		const title = header[index]?.text;
		return index === column || title === undefined || text === '' ? [] : [[title, text]];
	});
}
