import { type JSONVisitor, visit } from 'jsonc-parser';
import type { Span } from '../document/span.ts';

/** A string or the name of a property in JSON, as it is written between its quotes. */
export interface JsonString {
	readonly text: string;
	/** Between the quotes. */
	readonly span: Span;
	/** The names of the properties, and the indices, that lead to it; its own name is the last for a property. */
	readonly path: readonly (string | number)[];
	readonly isProperty: boolean;
}

/** The strings of JSON with comments, broken JSON too: what is left of it is read. Offsets are those of `text`. */
export function jsonStrings(text: string): readonly JsonString[] {
	const found: JsonString[] = [];
	const add = (offset: number, length: number, path: JsonString['path'], isProperty: boolean) => {
		if (text[offset] !== '"' || length < 2) return;
		const span = { start: offset + 1, end: offset + length - (text[offset + length - 1] === '"' ? 1 : 0) };
		found.push({ text: text.slice(span.start, span.end), span, path, isProperty });
	};
	const visitor: JSONVisitor = {
		onObjectProperty: (name, offset, length, _line, _character, path) =>
			add(offset, length, [...path(), name], true),
		onLiteralValue: (_value, offset, length, _line, _character, path) => add(offset, length, path(), false),
	};
	try {
		visit(text, visitor, { allowTrailingComma: true });
	} catch (error) {
		// The parser is recursive, and thousands of brackets in each other exhaust the stack. What it met before them holds.
		if (!(error instanceof RangeError)) throw error;
	}
	return found;
}
