import { isMarker, isNotApplicable } from '../document/absentValue.ts';
import type { Cell, Table } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';
import { type NameKind, nameKindTraits } from './nameKinds.ts';
import { type NameColumn, type NameModel, nameColumns } from './nameModel.ts';
import { type NameAt, nameInReference, withoutMarks } from './nameSyntax.ts';
import type { NameDefinition, NameDetail, NameMention } from './names.ts';

/** Collects what tables contain. */
interface FoundInTable {
	readonly definitions: NameDefinition[];
	readonly mentions: NameMention[];
	/** Kinds of which a table declares names that cannot be read. */
	readonly incomplete: NameKind[];
}

/** Adds the names of a table to `found`. What its rows do with the names: see {@link NameColumn}. */
export function readNameTable(
	found: FoundInTable,
	{ header, rows }: Table,
	model: NameModel,
	section: TemplateSection | undefined,
): void {
	for (const column of nameColumns(header, model, section)) readColumn(found, column, header, rows);
}

/** Whether a cell or a field has no value: it is empty, says so ("N/A"), or says that one is to come ("TBD"). */
export function hasNoValue(text: string): boolean {
	return text === '' || isNotApplicable(text) || isMarker(text);
}

type Row = Table['rows'][0];

function readColumn(found: FoundInTable, column: NameColumn, header: Row, rows: readonly Row[]): void {
	const { kind, index, purpose, samples } = column;
	const declarationOf = createDeclarations(column);
	for (const row of rows) {
		const cell = row[index];
		if (cell === undefined || hasNoValue(cell.text)) continue;
		const names = namesInCell(kind, cell);
		if (purpose === 'label') {
			if (samples.has(cell.text)) continue;
			found.mentions.push(...names.map(({ name, span }) => ({ text: name, span, kind })));
			continue;
		}
		// The row declares something in a spelling that no name has.
		if (purpose === 'declare' && names.length === 0) found.incomplete.push(kind);
		const details = detailsOf(header, row, index);
		for (const { name, span } of names)
			found.definitions.push({ kind, name, span, details, ...declarationOf(name, span, row) });
	}
}

/** Tells whether a definition is declared, and finds the row above that declares the same name for the same thing. */
function createDeclarations({
	purpose,
	own,
}: NameColumn): (name: string, span: Span, row: Row) => Pick<NameDefinition, 'declared' | 'repeats'> {
	const first = new Map<string, Span>();
	return (name, span, row) => {
		if (purpose !== 'declare') return { declared: false };
		const key = [name, ...own.map((index) => row[index]?.text ?? '')].join('\n');
		const repeats = first.get(key);
		if (repeats) return { declared: true, repeats };
		first.set(key, span);
		return { declared: true };
	};
}

function detailsOf(header: readonly Cell[], row: readonly Cell[], column: number): readonly NameDetail[] {
	const details: NameDetail[] = [];
	for (const [index, { text }] of row.entries()) {
		const title = header[index]?.text;
		if (index !== column && title !== undefined && text !== '') details.push([title, text]);
	}
	return details;
}

/** What separates names: `a`, `b` · `c`<br>`d` / `e` and `f` */
const separator = /\s*(?:[,;·]|<br\s*\/?>)\s*|\s+(?:\/|and|or|und|oder)\s+/giu;

/** A name with a note: `a` (for tests), **a** – old */
const nameWithNote = /^([`*_~].*?[`*_~])\s+(?:\([^()`*]*\)|[-–—]\s[^`*]*)$/su;

/** The names in a cell: one, or a list of them, each with or without a note. None where there are other words. */
function namesInCell(kind: NameKind, { text, span: cellSpan }: Cell): readonly NameAt[] {
	const whole = nameIn(kind, withoutNote(text));
	if (whole !== undefined) return [{ name: whole.name, span: shift(whole.span, cellSpan.start) }];
	const names: NameAt[] = [];
	for (const { part, start } of partsOf(text)) {
		const found = nameIn(kind, withoutNote(part));
		if (found === undefined) return [];
		names.push({ name: found.name, span: shift(found.span, cellSpan.start + start) });
	}
	return names;
}

function withoutNote(text: string): string {
	return nameWithNote.exec(text)?.[1] ?? text;
}

function* partsOf(text: string): Generator<{ readonly part: string; readonly start: number }> {
	let start = 0;
	for (const { 0: between, index } of text.matchAll(separator)) {
		yield { part: text.slice(start, index), start };
		start = index + between.length;
	}
	yield { part: text.slice(start), start };
}

function nameIn(kind: NameKind, text: string): NameAt | undefined {
	const { isName, referenceIn } = nameKindTraits[kind];
	const marked = withoutMarks(text, (it) => isName(it) || referenceIn?.(it) !== undefined);
	return (marked && referenceIn && nameInReference(marked, referenceIn)) ?? marked;
}
