import { type JSONVisitor, visit } from 'jsonc-parser';
import type { Span } from '../document/span.ts';

/** A string or the key of a property in JSON. */
export interface JsonString {
	/** What stands between the quotes, escapes as they are written. */
	readonly text: string;
	/** Between the quotes. */
	readonly span: Span;
	/** The keys and indices that lead to it. For a property, its own key is the last. */
	readonly path: readonly (string | number)[];
	readonly isProperty: boolean;
}

/** The strings of JSON with comments. Broken JSON is read as far as possible. Offsets are those of `text`. */
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
		// The parser is recursive, so thousands of nested brackets exhaust the stack. What it met before them is used.
		if (!(error instanceof RangeError)) throw error;
	}
	return found;
}
