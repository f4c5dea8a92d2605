import type { Chunk } from './chunk.ts';
import { frontMatterEnd, nextBoundary, openEnd } from './chunkBoundaries.ts';
import { withoutCostlyText } from './costlyText.ts';
import type { MarkdownParser, ParsedMarkdown } from './markdownParser.ts';

/** A piece of a document that can be parsed on its own. */
export interface Piece {
	readonly text: string;
	/** Its tree; undefined when the piece is known, or too long to be parsed at once. */
	readonly parsed: ParsedMarkdown | undefined;
	/** True when text after the piece may still belong to it: a fence that is not closed, say. */
	readonly open: boolean;
	/** The chunk that the piece was before. */
	readonly known?: Chunk;
}

/** What cutting a text needs. */
export interface Splitting {
	readonly parser: MarkdownParser;
	/** Code units above which a piece is not parsed at once. */
	readonly chunkLength: number;
	/** A closed chunk with this text that was cut from some text before. */
	recall(text: string): Chunk | undefined;
}

/**
 * Cuts `text`, the start of a document or of a chunk, where chunks start: at every top-level ATX heading in column 0
 * that follows a blank line. The result depends on the text alone, so that cutting a part of a document again gives
 * what cutting the whole would give.
 *
 * @param isFirst the text starts the document, where front matter may stand
 */
export function* splitChunks(text: string, isFirst: boolean, splitting: Splitting): Generator<Piece> {
	let start = 0;
	while (start < text.length) {
		const after = isFirst && start === 0 ? Math.max(0, frontMatterEnd(text) - 1) : start;
		const piece = nextPiece(text, start, after, splitting);
		yield piece;
		start += piece.text.length;
	}
}

function nextPiece(text: string, start: number, after: number, splitting: Splitting): Piece {
	let end = nextBoundary(text, start, after);
	const known = splitting.recall(text.slice(start, end));
	if (known !== undefined) return { text: known.text, parsed: undefined, open: false, known };
	let unclosed = false;
	// One block after the other may turn out to hold the boundary; how often a text is parsed for that is bounded.
	let budget = 4 * splitting.chunkLength;
	for (;;) {
		const piece = text.slice(start, end);
		budget -= piece.length;
		if (piece.length > splitting.chunkLength || budget < 0)
			return { text: piece, parsed: undefined, open: unclosed };
		const parsed = splitting.parser.parse(withoutCostlyText(piece).text, []);
		const closing = openEnd(parsed.root, piece);
		if (closing === undefined || end === text.length)
			return { text: piece, parsed, open: closing !== undefined };
		const closed = text.slice(end).search(closing);
		unclosed = closed < 0;
		end = unclosed ? text.length : nextBoundary(text, start, end + closed);
	}
}
