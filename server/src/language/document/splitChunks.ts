import { firstHeadingStart, frontMatterEnd, nextBoundary, openEnd } from './chunkBoundaries.ts';
import { withoutCostlyText } from './costlyText.ts';
import { limits } from './limits.ts';
import type { MarkdownParser, ParsedMarkdown } from './markdownParser.ts';

/** A piece of a document that can be parsed on its own. */
export interface Piece {
	readonly text: string;
	/** Its tree; undefined when the piece is too long to be parsed at once. */
	readonly parsed: ParsedMarkdown | undefined;
	/** True when text after the piece may still belong to it: a fence that is not closed, say. */
	readonly open: boolean;
}

/**
 * Cuts `text`, the start of a document or of a chunk, where chunks start: at every top-level ATX heading in column 0
 * that follows a blank line. The result depends on the text alone, so that cutting a part of a document again gives
 * what cutting the whole would give.
 *
 * @param isFirst the text starts the document, where front matter may stand
 */
export function* splitChunks(text: string, isFirst: boolean, parser: MarkdownParser): Generator<Piece> {
	let start = 0;
	while (start < text.length) {
		const after = isFirst && start === 0 ? Math.max(0, frontMatterEnd(text) - 1) : start;
		const piece = nextPiece(text, start, after, parser);
		yield piece;
		start += piece.text.length;
	}
}

function nextPiece(text: string, start: number, after: number, parser: MarkdownParser): Piece {
	let boundary = nextBoundary(text, start, after);
	for (;;) {
		const piece = text.slice(start, boundary.end);
		if (piece.length > limits.chunkLength)
			return { text: piece, parsed: undefined, open: boundary.insideFence };
		const parsed = parser.parse(withoutCostlyText(piece).text, []);
		const closing = openEnd(parsed.root, piece);
		if (closing !== undefined && boundary.end < text.length) {
			boundary = nextBoundary(text, start, closedAt(text, boundary.end, closing));
			continue;
		}
		const cut = firstHeadingStart(parsed.root, piece);
		if (cut !== undefined && cut > after - start) return upTo(text, start, start + cut, parser);
		return { text: piece, parsed, open: closing !== undefined || boundary.insideFence };
	}
}

function upTo(text: string, start: number, end: number, parser: MarkdownParser): Piece {
	const piece = text.slice(start, end);
	return { text: piece, parsed: parser.parse(withoutCostlyText(piece).text, []), open: false };
}

/** The last offset that what is open certainly covers. */
function closedAt(text: string, from: number, closing: RegExp): number {
	const found = closing.exec(text.slice(from));
	return found === null ? text.length : from + found.index;
}
