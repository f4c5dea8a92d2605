import type { Chunk } from '../chunk.ts';
import { frontMatterEnd, nextBoundary, type OpenBlock, openBlock } from './chunkBoundaries.ts';
import { withoutCostlyText } from './costlyText.ts';
import { type Definitions, labelsElsewhere, mentionedLabels } from './definitions.ts';
import type { MarkdownParser, ParsedMarkdown } from './markdownParser.ts';

/** The text of a chunk before it is read. */
export interface Piece {
	readonly text: string;
	/** The labels of other chunks that it was parsed with. A piece with labels defines none itself. */
	readonly labels: readonly string[];
	/** `undefined` if the piece is known or too long to be parsed at once. */
	readonly parsed: ParsedMarkdown | undefined;
	/** Its last block is not closed. Only the last piece can be open. */
	readonly open: boolean;
	/** An earlier chunk with the same text. */
	readonly known?: Chunk;
}

/** What {@link splitChunks} needs beside the text. */
export interface Splitting {
	readonly parser: MarkdownParser;
	/** The length in code units above which a piece is not parsed at once. */
	readonly chunkLength: number;
	/** The known or likely definitions of the document. */
	readonly defined: Definitions;
	/** An earlier closed chunk with this text. */
	recall(text: string): Chunk | undefined;
}

/**
 * Splits a text into the texts of chunks: at every top-level ATX heading in column 0 that follows a blank line. The
 * result depends on the text alone, so that splitting a part of a document gives the same chunks as splitting the whole.
 *
 * @param text starts at the start of a document or of a chunk
 * @param isFirst the text starts the document and can have front matter
 */
export function* splitChunks(text: string, isFirst: boolean, splitting: Splitting): Generator<Piece> {
	for (let start = 0; start < text.length; ) {
		const after = isFirst && start === 0 ? Math.max(0, frontMatterEnd(text) - 1) : 0;
		const piece = nextPiece(text.slice(start), after, splitting);
		yield piece;
		start += piece.text.length;
	}
}

/** The piece that `text` starts with. Ends after the offset `after`. */
function nextPiece(text: string, after: number, splitting: Splitting): Piece {
	const { end, unclosed } = nextBoundary(text, 0, after);
	const known = splitting.recall(text.slice(0, end));
	if (known !== undefined) return { text: known.text, labels: [], parsed: undefined, open: false, known };
	if (end > splitting.chunkLength) return longPiece(text, end, unclosed);
	const piece = wholePiece(text.slice(0, end), false, splitting);
	const open = piece.parsed && openBlock(piece.parsed.root, piece.text);
	if (open === undefined) return piece;
	return end === text.length ? { ...piece, open: true } : closedPiece(text, end, open, splitting);
}

/** The piece up to the first boundary where neither the block that is open at `end` nor a later one is open. */
function closedPiece(text: string, end: number, open: OpenBlock, splitting: Splitting): Piece {
	const closed = open.closing.exec(text.slice(end));
	if (closed === null) return wholePiece(text, true, splitting);
	const boundary = nextBoundary(text, 0, end + closed.index + closed[0].length - 1);
	if (boundary.end > splitting.chunkLength) return longPiece(text, boundary.end, boundary.unclosed);
	// The text above the block does not matter for its end, so only the block and what follows is parsed.
	const tail = text.slice(open.start, boundary.end);
	const next = openBlock(splitting.parser.parse(withoutCostlyText(tail).text, []).root, tail);
	if (next === undefined || boundary.end === text.length)
		return wholePiece(text.slice(0, boundary.end), next !== undefined, splitting);
	return closedPiece(text, boundary.end, { ...next, start: open.start + next.start }, splitting);
}

function longPiece(text: string, end: number, open: boolean): Piece {
	return { text: open ? text : text.slice(0, end), labels: [], parsed: undefined, open };
}

function wholePiece(text: string, open: boolean, { parser, chunkLength, defined }: Splitting): Piece {
	if (text.length > chunkLength) return longPiece(text, text.length, open);
	const mayDefine = defined.size === 0 || text.includes(']:');
	const labels = mayDefine ? [] : labelsElsewhere(mentionedLabels(text), defined, []);
	return { text, labels, parsed: parser.parse(withoutCostlyText(text).text, labels), open };
}
