import type { Cell, Table } from '../document/facts.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import { type Span, shift } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateSection } from '../template/template.ts';
import { type NameKind, nameKinds, nameKindTraits } from './nameKinds.ts';
import { isSameTable, type NameModel } from './nameModel.ts';
import type { NameAt } from './nameSyntax.ts';
import type { NameDefinition, NameDetail, NameMention } from './names.ts';
import { namesInCell } from './namesInCell.ts';

/** Where what is found in a table goes. */
interface FoundInTable {
	readonly definitions: NameDefinition[];
	readonly mentions: NameMention[];
	readonly incomplete: NameKind[];
}

/** A column with names. */
export interface NameColumn {
	readonly kind: NameKind;
	readonly index: number;
	/** What its rows do with the names: see {@link readNameTable}. */
	readonly purpose: 'declare' | 'define' | 'label';
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
	found: FoundInTable,
	{ header, rows }: Table,
	model: NameModel,
	section: TemplateSection | undefined,
): void {
	for (const column of nameColumns(header, model, section)) readColumn(found, column, header, rows);
}

function readColumn(found: FoundInTable, column: NameColumn, header: Row, rows: readonly Row[]): void {
	const { kind, index, purpose, samples } = column;
	const repeated = createRepeats(column);
	for (const row of rows) {
		const cell = row[index];
		if (cell === undefined || isOpen(cell)) continue;
		const names = namesInCell(kind, cell.text);
		// It declares something that is written as no name is.
		if (purpose === 'declare' && names.length === 0) found.incomplete.push(kind);
		for (const name of names) {
			const placed = { name: name.name, span: shift(name.span, cell.span.start) };
			if (purpose !== 'label') found.definitions.push(definitionOf(placed, column, header, row, repeated));
			else if (!samples.has(cell.text)) found.mentions.push({ text: placed.name, span: placed.span, kind });
		}
	}
}

type Row = Table['rows'][0];

function definitionOf(
	{ name, span }: NameAt,
	{ kind, index, purpose }: NameColumn,
	header: Row,
	row: Row,
	repeated: ReturnType<typeof createRepeats>,
): NameDefinition {
	const declared = purpose === 'declare';
	const definition = { kind, name, span, details: detailsOf(header, row, index), declared };
	const repeats = declared ? repeated(name, span, row) : undefined;
	return repeats ? { ...definition, repeats } : definition;
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
			return isFirst ? [{ kind, index: 0, purpose: 'define', samples: new Set(), own: [] }] : [];
		}
		const declares = isSameTable(known, defining.table);
		const { role } = nameKindTraits[kind];
		const column = known.columns.find((it) => (declares ? it.key === defining.column : it.role === role));
		const index = column ? keys.indexOf(column.key) : -1;
		if (column === undefined || index < 0) return [];
		const own = keys.flatMap((key, at) => (known.columns.some((it) => it.key === key) ? [] : [at]));
		return [{ kind, index, purpose: declares ? 'declare' : 'label', samples: column.samples, own }];
	});
}

function isOpen({ text }: Cell): boolean {
	return text === '' || isSettled(text) || isMarker(text);
}

function detailsOf(header: readonly Cell[], row: readonly Cell[], column: number): readonly NameDetail[] {
	const details: NameDetail[] = [];
	for (const [index, { text }] of row.entries()) {
		const title = header[index]?.text;
		if (index !== column && title !== undefined && text !== '') details.push([title, text]);
	}
	return details;
}
