import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../../document/span.ts';
import { inWords } from '../../messages/sentences.ts';
import type { ManifestData, ManifestEntry, ManifestText, ParsedManifest } from './manifestData.ts';
import type { SourceProblem } from './sourceNames.ts';

/** Reads JSON with comments as far as possible. It reports the first error, which mostly causes the others. */
export function parseManifestJson(text: string): ParsedManifest {
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { allowTrailingComma: true });
	return {
		roots: root === undefined ? [] : [dataOf(text, root)],
		problems: errors.slice(0, 1).map((error) => problemOf(text, error)),
	};
}

function problemOf(text: string, { error, offset, length }: ParseError): SourceProblem {
	return {
		start: offset,
		end: Math.min(text.length, offset + Math.max(1, length)),
		reason: inWords(printParseErrorCode(error)),
	};
}

function dataOf(source: string, node: Node): ManifestData {
	// The parser counts the end of an unclosed comment, though it is not there.
	const span: Span = { start: node.offset, end: Math.min(source.length, node.offset + node.length) };
	const children = node.children ?? [];
	switch (node.type) {
		case 'string':
			return { type: 'text', ...textOf(source, node) };
		case 'array':
			return { type: 'list', span, items: () => children.map((child) => dataOf(source, child)) };
		case 'object':
			return { type: 'object', span, entries: () => children.flatMap((child) => entryOf(source, child)) };
		case 'null':
			return { type: 'null', span };
		default:
			return { type: 'other', span };
	}
}

/** While you type, a property may have no value yet. */
function entryOf(source: string, { children: [key, value] = [] }: Node): readonly ManifestEntry[] {
	if (key === undefined) return [];
	const text = textOf(source, key);
	return [{ key: text, value: value ? dataOf(source, value) : { type: 'null', span: text.span } }];
}

function textOf(source: string, { value, offset, length }: Node): ManifestText {
	const end = offset + length;
	// An unclosed string ends with its line.
	const isClosed = length > 1 && source[end - 1] === '"';
	return { text: String(value), span: { start: offset + 1, end: isClosed ? end - 1 : end } };
}
