import type { PhrasingContent } from 'mdast';
import type { MetadataPair } from '#language/document/facts.ts';
import { type Span, trimSpan } from '#language/document/span.ts';

/**
 * What a pair of front matter says, as text: without its quotation marks, the items of a list with commas between them.
 *
 * @param next where the pair behind it starts
 */
export function frontMatterValue(text: string, pair: MetadataPair, next: number): readonly PhrasingContent[] {
	if (pair.composite) {
		const value = text.slice(pair.keySpan.end, next).replace(/^\s*:\s*/, '');
		return asText(itemsOf(value), { start: pair.keySpan.end, end: next });
	}
	const { start, end } = trimSpan(text, pair.valueSpan);
	const isQuoted = /^(?:".*"|'.*')$/s.test(text.slice(start, end));
	const inner = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
	return asText(text.slice(inner.start, inner.end), inner);
}

function itemsOf(value: string): string {
	const lines = value.split(/[\r\n]+/).map((line) => line.trim());
	return lines
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.replace(/^- +/, ''))
		.join(', ');
}

function asText(value: string, { start, end }: Span): readonly PhrasingContent[] {
	const point = { line: 1, column: 1 };
	const position = { start: { ...point, offset: start }, end: { ...point, offset: end } };
	return value === '' ? [] : [{ type: 'text', value, position }];
}
