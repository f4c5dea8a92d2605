import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Chunk } from '../document/chunk.ts';
import { chunkOffsetAt, lineAt, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';

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

export function cursorAt(analysis: DocumentAnalysis, offset: number): Cursor | undefined {
	const { document } = analysis;
	const at = chunkOffsetAt(document, offset);
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
		section: analysis.templateSectionAt(at.index, heading),
	};
}
