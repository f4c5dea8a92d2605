import type { Chunk } from './chunk.ts';
import { frontMatterEnd, nextBoundary, openBlock } from './chunkBoundaries.ts';
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
	const { parser, chunkLength, recall } = splitting;
	const parse = (from: number, end: number) =>
		parser.parse(withoutCostlyText(text.slice(from, end)).text, []);
	let boundary = nextBoundary(text, start, after);
	const known = recall(text.slice(start, boundary.end));
	if (known !== undefined) return { text: known.text, parsed: undefined, open: false, known };
	let from = start;
	for (;;) {
		const { end, unclosed } = boundary;
		const piece = text.slice(start, end);
		if (piece.length > chunkLength) return { text: piece, parsed: undefined, open: unclosed };
		const parsed = parse(from, end);
		const open = openBlock(parsed.root, text.slice(from, end));
		if (open === undefined || end === text.length)
			return { text: piece, parsed: from === start ? parsed : parse(start, end), open: open !== undefined };
		const closed = open.closing.exec(text.slice(end));
		if (closed === null) return unclosedPiece(text.slice(start), splitting);
		// What stands above the open block is settled.
		from += open.start;
		boundary = nextBoundary(text, start, end + closed.index + closed[0].length - 1);
	}
}

function unclosedPiece(text: string, { parser, chunkLength }: Splitting): Piece {
	const parsed = text.length > chunkLength ? undefined : parser.parse(withoutCostlyText(text).text, []);
	return { text, parsed, open: true };
}
