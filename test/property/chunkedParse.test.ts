import { test } from 'node:test';
import type { MarkdownDocument } from '#language/document/document.ts';
import type { ChunkFacts } from '#language/document/facts.ts';
import { createMarkdownParser } from '#language/document/markdownParser.ts';
import { mergeFacts } from '#language/document/mergeFacts.ts';
import { createDocumentParser } from '#language/document/parseDocument.ts';
import { readFacts } from '#language/document/readFacts.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { markdownText } from './markdownText.ts';

const documents = createDocumentParser();
const markdown = createMarkdownParser();

test('the facts of the chunks are those of the whole text', () => {
	fuzz(400, 1, markdownText, (text) => {
		const chunked = factsOfChunks(documents.parse(text));
		const difference = firstDifference(chunked, factsOfWhole(text));
		if (difference === undefined || hasLateMetadata(chunked)) return;
		throw new Error(`The chunks of ${JSON.stringify(text)} say something else than the whole: ${difference}`);
	});
});

function factsOfChunks({ chunks, starts }: MarkdownDocument): ChunkFacts {
	return mergeFacts(chunks.map(({ facts }, index) => ({ facts, start: starts[index] ?? 0 })));
}

function factsOfWhole(text: string): ChunkFacts {
	const source = text.replace(/^\uFEFF/, '');
	return readFacts(source, markdown.parse(source, []).root, []);
}

/**
 * A chunk with a title of its own takes the quote below it for metadata, for it cannot know that sections stand before
 * it. The outline leaves such pairs out.
 */
function hasLateMetadata({ headings, pairs }: ChunkFacts): boolean {
	const firstSection = headings.findIndex(({ depth }) => depth > 1);
	return firstSection >= 0 && pairs.some(({ heading }) => heading > firstSection);
}
