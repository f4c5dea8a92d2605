import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import { breakBefore } from './breakBefore.ts';
import type { Outline, Section } from './outline.ts';
import { sectionStart } from './sectionStart.ts';

/**
 * Where a section ends, subsections included: at the next heading of its level or above, at a break right before that
 * heading, which belongs to it, or at the break before the footer. An offset.
 */
export function sectionEnd(document: MarkdownDocument, outline: Outline, section: Section): number {
	const next = nextAtLevel(outline, section);
	const end = next ? sectionStart(document, next) : lengthOf(document);
	return breakBefore(document, end, sectionStart(document, section)) ?? end;
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
