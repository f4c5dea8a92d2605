import type { PhrasingContent } from 'mdast';
import type { MetadataPair } from '#language/document/facts.ts';
import { trimSpan } from '#language/document/span.ts';
import { placedText } from './metadataList.ts';

/**
 * What a pair of front matter says, as text: as YAML reads it, the items of a list with commas between them.
 *
 * @param next where the pair behind it starts
 */
export function frontMatterValue(text: string, pair: MetadataPair, next: number): readonly PhrasingContent[] {
	if (pair.composite) {
		const span = { start: pair.keySpan.end, end: next };
		const value = itemsOf(text.slice(span.start, span.end).replace(/^\s*:\s*/, ''));
		return value === '' ? [] : [placedText(value, span)];
	}
	if (pair.value === '') return [];
	const { start, end } = trimSpan(text, pair.valueSpan);
	const isQuoted = /^["']/.test(text.slice(start, end));
	return [placedText(pair.value, isQuoted ? { start: start + 1, end: end - 1 } : { start, end })];
}

function itemsOf(value: string): string {
	const lines = value.split(/[\r\n]+/).map((line) => line.trim());
	return lines
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => line.replace(/^- +/, '').replace(/^(["'])(.*)\1$/, '$2'))
		.join(', ');
}
