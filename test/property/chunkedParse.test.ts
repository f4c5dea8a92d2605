import { test } from 'node:test';
import type { MarkdownDocument } from '#language/document/document.ts';
import type { ChunkFacts } from '#language/document/facts.ts';
import { createDocumentParser } from '#language/document/parse/documentParser.ts';
import { createMarkdownParser } from '#language/document/parse/markdownParser.ts';
import { mergeFacts } from '#language/document/parse/mergeFacts.ts';
import { readFacts } from '#language/document/read/readFacts.ts';
import { type Span, trimSpan } from '#language/document/span.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { markdownText } from './markdownText.ts';

const documents = createDocumentParser();
const markdown = createMarkdownParser();

test('the facts of the chunks are those of the whole text', () => {
	fuzz(400, 1, markdownText, (text) => {
		const source = text.replace(/^\uFEFF/, '');
		const chunked = withoutBlankEnds(source, factsOfChunks(documents.parse(text)));
		const difference = firstDifference(chunked, withoutBlankEnds(source, factsOfWhole(source)));
		if (difference === undefined || hasLateTitle(chunked)) return;
		throw new Error(`The chunks of ${JSON.stringify(text)} say something else than the whole: ${difference}`);
	});
});

function factsOfChunks({ chunks, starts }: MarkdownDocument): ChunkFacts {
	return mergeFacts(chunks.map(({ facts }, index) => ({ facts, start: starts[index] ?? 0 })));
}

function factsOfWhole(source: string): ChunkFacts {
	return readFacts(source, markdown.parse(source, []).root, []);
}

/**
 * A chunk with a title of its own takes a quote below it for metadata, for it cannot know that sections stand before
 * it. The outline leaves the pairs of such a quote out.
 */
function hasLateTitle({ headings }: ChunkFacts): boolean {
	const firstSection = headings.findIndex(({ depth }) => depth > 1);
	return firstSection >= 0 && headings.slice(firstSection).some(({ depth }) => depth === 1);
}

/**
 * The same with the ends of spans where their text ends: whether a block that is open at the end of a list item covers
 * the blank lines below depends, in micromark, on what comes after them.
 */
function withoutBlankEnds<Value>(source: string, value: Value): Value {
	if (Array.isArray(value)) return value.map((item) => withoutBlankEnds(source, item)) as Value;
	if (typeof value !== 'object' || value === null) return value;
	if (isSpan(value)) {
		const { start, end } = trimSpan(source, value);
		return (start < end ? { start: value.start, end } : 'blank') as Value;
	}
	const entries = Object.entries(value).map(([key, item]) => [key, withoutBlankEnds(source, item)]);
	return Object.fromEntries(entries);
}

function isSpan(value: object): value is Span {
	return 'start' in value && 'end' in value;
}
