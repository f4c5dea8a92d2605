import { chunkAt, lengthOf, type MarkdownDocument } from '../document/document.ts';
import type { Block, ChunkFacts } from '../document/facts.ts';
import { contains } from '../document/span.ts';

/**
 * The start of the break that stands right before an offset, as between two sections, or at the end of the document
 * before its footer. An offset; undefined where something else stands there.
 *
 * @param start how far back to look
 */
export function breakBefore(document: MarkdownDocument, end: number, start = -1): number | undefined {
	const endsDocument = end === lengthOf(document);
	for (const { at, block, facts } of blocksBackwards(document, start, end)) {
		if (block.kind === 'break') return at;
		if (!endsDocument || !isFooter(facts, block)) return undefined;
	}
	return undefined;
}

/** The blocks that start between two offsets, the last one first. */
function* blocksBackwards(document: MarkdownDocument, start: number, end: number) {
	for (let index = chunkAt(document, end); index >= 0; index--) {
		const chunkStart = document.starts[index] ?? 0;
		const facts = document.chunks[index]?.facts;
		for (const block of [...(facts?.blocks ?? [])].reverse()) {
			const at = chunkStart + block.span.start;
			if (at <= start) return;
			if (facts && at < end) yield { at, block, facts };
		}
	}
}

function isFooter({ fields }: ChunkFacts, { span }: Block): boolean {
	return fields.some((field) => field.form === 'line' && contains(span, field.span));
}
