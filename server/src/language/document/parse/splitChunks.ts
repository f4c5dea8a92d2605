import { type Chunk, mentionedLabels } from '../chunk.ts';
import { frontMatterEnd, nextBoundary, type OpenBlock, openBlock } from './chunkBoundaries.ts';
import { withoutCostlyText } from './costlyText.ts';
import { type Definitions, labelsElsewhere } from './definitions.ts';
import type { MarkdownParser, ParsedMarkdown } from './markdownParser.ts';

/** A piece of a document that can be parsed on its own. */
export interface Piece {
	readonly text: string;
	/** The labels that were taken to be defined elsewhere when it was parsed; a piece with some defines none itself. */
	readonly labels: readonly string[];
	/** Its tree; undefined when the piece is known, or too long to be parsed at once. */
	readonly parsed: ParsedMarkdown | undefined;
	/** True when text after the piece would still belong to it: a fence that is not closed, say. It is the last then. */
	readonly open: boolean;
	/** The chunk that the piece was before. */
	readonly known?: Chunk;
}

/** What cutting a text needs. */
export interface Splitting {
	readonly parser: MarkdownParser;
	/** Code units above which a piece is not parsed at once. */
	readonly chunkLength: number;
	/** What the document defines, as far as it is known yet. */
	readonly defined: Definitions;
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
	for (let start = 0; start < text.length; ) {
		const after = isFirst && start === 0 ? Math.max(0, frontMatterEnd(text) - 1) : 0;
		const piece = nextPiece(text.slice(start), after, splitting);
		yield piece;
		start += piece.text.length;
	}
}

/** The piece that `text` starts with; its end is after the offset `after`. */
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

/** The piece up to the first boundary below the block that is open at `end`, and below those that follow it. */
function closedPiece(text: string, end: number, open: OpenBlock, splitting: Splitting): Piece {
	const closed = open.closing.exec(text.slice(end));
	if (closed === null) return wholePiece(text, true, splitting);
	const boundary = nextBoundary(text, 0, end + closed.index + closed[0].length - 1);
	if (boundary.end > splitting.chunkLength) return longPiece(text, boundary.end, boundary.unclosed);
	// What stands above the block is settled: only the whole piece is parsed with it.
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
