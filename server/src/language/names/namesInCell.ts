import { type NameKind, nameKindTraits } from './nameKinds.ts';
import { type NameAt, withoutMarks } from './nameSyntax.ts';

/** What divides names: `a`, `b` · `c`<br>`d` / `e` and `f` */
const divider = /\s*(?:[,;·]|<br\s*\/?>)\s*|\s+(?:\/|and|or|und|oder)\s+/giu;

/** A name, and what is said of it: `a` (for tests), **a** – old */
const noted = /^([`*_~].*?[`*_~])\s+(?:\([^()`*]*\)|[-–—]\s[^`*]*)$/su;

/**
 * The names in a cell: one, or several with nothing between them but what divides a list, each with a note behind it or
 * without. None where words say more.
 */
export function namesInCell(kind: NameKind, text: string): readonly NameAt[] {
	const whole = nameIn(kind, withoutNote(text));
	if (whole !== undefined) return [whole];
	const names: NameAt[] = [];
	for (const { part, start } of partsOf(text)) {
		const found = nameIn(kind, withoutNote(part));
		if (found === undefined) return [];
		names.push({ ...found, span: { start: start + found.span.start, end: start + found.span.end } });
	}
	return names;
}

function withoutNote(text: string): string {
	return noted.exec(text)?.[1] ?? text;
}

function* partsOf(text: string): Generator<{ readonly part: string; readonly start: number }> {
	let start = 0;
	for (const { 0: between, index } of text.matchAll(divider)) {
		yield { part: text.slice(start, index), start };
		start = index + between.length;
	}
	yield { part: text.slice(start), start };
}

function nameIn(kind: NameKind, text: string): NameAt | undefined {
	const { isName, referenceIn } = nameKindTraits[kind];
	const marked = withoutMarks(text, (it) => isName(it) || referenceIn?.(it) !== undefined);
	const reference = marked && referenceIn?.(marked.name);
	if (marked === undefined || reference === undefined) return marked;
	const start = marked.span.start + reference.span.start;
	return { name: reference.name, span: { start, end: marked.span.end } };
}
