import { chunkAt, lengthOf, type MarkdownDocument } from '../document/document.ts';
import type { Block, ChunkFacts } from '../document/facts.ts';
import { contains } from '../document/span.ts';
import type { Outline, Section } from './outline.ts';

/**
 * Where a section ends, subsections included: at the next heading of its level or above, at a break right before that
 * heading, which belongs to it, or at the break before the footer. An offset.
 */
export function sectionEnd(document: MarkdownDocument, outline: Outline, section: Section): number {
	const next = nextAtLevel(outline, section);
	const end = next ? (document.starts[next.chunk] ?? 0) + next.heading.span.start : lengthOf(document);
	return breakBefore(document, end, startOf(document, section)) ?? end;
}

function startOf(document: MarkdownDocument, { chunk, heading }: Section): number {
	return (document.starts[chunk] ?? 0) + heading.span.start;
}

/** The section that follows and is not inside. */
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

/** The start of the last break in the section after which nothing stands but the footer. */
function breakBefore(document: MarkdownDocument, end: number, start: number): number | undefined {
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
