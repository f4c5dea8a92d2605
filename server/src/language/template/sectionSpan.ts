import { chunkAt, lengthOf, type MarkdownDocument } from '../document/document.ts';
import type { Block, ChunkFacts } from '../document/facts.ts';
import { contains } from '../document/span.ts';
import type { Outline, Section } from './outline.ts';

/** The offset at which a section starts with its heading. */
export function sectionStart(
	document: MarkdownDocument,
	{ chunk, heading }: Pick<Section, 'chunk' | 'heading'>,
): number {
	return (document.starts[chunk] ?? 0) + heading.span.start;
}

/**
 * The offset at which a section ends with its subsections: at the next heading of its level or above, at the break before
 * that heading, or at the break before the footer.
 */
export function sectionEnd(document: MarkdownDocument, outline: Outline, section: Section): number {
	const next = nextAtLevel(outline, section);
	const end = next ? sectionStart(document, next) : lengthOf(document);
	return breakBefore(document, end, sectionStart(document, section)) ?? end;
}

/** The first section after this one that is not inside it. */
function nextAtLevel(outline: Outline, section: Section): Section | undefined {
	let passed = false;
	const find = (sections: readonly Section[]): Section | undefined => {
		for (const it of sections) {
			if (passed && it.heading.depth <= section.heading.depth) return it;
			if (it.chunk === section.chunk && it.index === section.index) passed = true;
			const found = find(it.children);
			if (found) return found;
		}
		return undefined;
	};
	return find(outline.sections);
}

/**
 * The offset of the break before `end`, which is between two sections, or before the footer if `end` is the end of the
 * document. `undefined` if another block is there.
 *
 * @param start the offset to search back to
 */
export function breakBefore(document: MarkdownDocument, end: number, start = -1): number | undefined {
	const endsDocument = end === lengthOf(document);
	for (const { at, block, facts } of blocksBackwards(document, start, end)) {
		if (block.kind === 'break') return at;
		if (!endsDocument || !isFooter(facts, block)) return undefined;
	}
	return undefined;
}

/** The blocks that start between two offsets, from the last to the first. */
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
