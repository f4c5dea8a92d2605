import type { Chunk } from '../../document/chunk.ts';
import { type MarkdownDocument, offsetAt, positionAt, sliceOf } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import { matchSections } from '../../template/matchSections.ts';
import { outlineOf, type Section } from '../../template/outline.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { locate } from '../locate.ts';

/** Where an author is in a document. */
export interface Cursor {
	readonly offset: number;
	readonly chunk: Chunk;
	/** Index of the chunk, where it starts, and where in it the cursor is. */
	readonly chunkIndex: number;
	readonly chunkStart: number;
	readonly within: number;
	/** The cursor's line without its end; an offset into the document. */
	readonly line: Span;
	readonly lineText: string;
	/** Where in the line the cursor is. */
	readonly column: number;
	/** Index of the heading above in its chunk, -1 for none. */
	readonly heading: number;
	/** The section of the template that the cursor is in. */
	readonly section: TemplateSection | undefined;
}

export function cursorAt(document: MarkdownDocument, template: Template, offset: number): Cursor | undefined {
	const at = locate(document, offset);
	if (at === undefined) return undefined;
	const line = lineAt(document, offset);
	const heading = at.chunk.facts.headings.filter(({ span }) => span.start <= at.offset).length - 1;
	return {
		offset,
		chunk: at.chunk,
		chunkIndex: at.index,
		chunkStart: at.start,
		within: at.offset,
		line,
		lineText: sliceOf(document, line),
		column: offset - line.start,
		heading,
		section: templateSectionAt(document, template, at.index, heading),
	};
}

/** The line at an offset, without its end. */
export function lineAt(document: MarkdownDocument, offset: number): Span {
	const { line } = positionAt(document, offset);
	return {
		start: offsetAt(document, { line, character: 0 }),
		end: offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER }),
	};
}

/** The section of the template that a heading of a chunk is. */
export function templateSectionAt(
	document: MarkdownDocument,
	template: Template,
	chunk: number,
	heading: number,
): TemplateSection | undefined {
	const outline = outlineOf(document);
	const find = (sections: readonly Section[]): Section | undefined => {
		for (const section of sections) {
			const found = section.chunk === chunk && section.index === heading ? section : find(section.children);
			if (found) return found;
		}
		return undefined;
	};
	const title = outline.title;
	const isTitle = title?.chunk === chunk && title.index === heading;
	const found = isTitle ? title : find(outline.sections);
	return found && matchSections(document, outline, template).templateOf(found);
}
