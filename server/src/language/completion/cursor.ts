import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import type { Chunk } from '../document/chunk.ts';
import { chunkOffsetAt, lineAt, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { TemplateSection } from '../template/template.ts';

/** The author's cursor, with the chunk, line and section around it. */
export interface Cursor {
	readonly offset: number;
	readonly chunk: Chunk;
	/** The index of the chunk, the offset of its start, and the offset of the cursor within it. */
	readonly chunkIndex: number;
	readonly chunkStart: number;
	readonly within: number;
	/** The line of the cursor without its line end, as offsets into the document. */
	readonly line: Span;
	readonly lineText: string;
	/** The offset of the cursor within the line. */
	readonly column: number;
	/** The index of the last heading of the chunk that starts before or at the cursor, or -1 if there is none. */
	readonly heading: number;
	/** The template's section at the cursor. */
	readonly section: TemplateSection | undefined;
}

/** Returns the cursor at an offset, or undefined in an empty document. */
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
