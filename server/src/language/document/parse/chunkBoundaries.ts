import type { Root } from 'mdast';
import { type Line, lineEnd, linesOf, nextLine } from '../lineEnds.ts';

/** Whether an ATX heading starts at `offset`, the start of a line. */
export function headingAt(text: string, offset: number): boolean {
	return text.charCodeAt(offset) === 35 && /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(offset, offset + 7));
}

/** Whether the line before `offset`, the start of a line, is blank. */
export function blankLineBefore(text: string, offset: number): boolean {
	let index = offset;
	if (text[index - 1] === '\n') index -= text[index - 2] === '\r' ? 2 : 1;
	else if (text[index - 1] === '\r') index--;
	else return false;
	while (text[index - 1] === ' ' || text[index - 1] === '\t') index--;
	return index === 0 || text[index - 1] === '\n' || text[index - 1] === '\r';
}

/** Where a chunk can end. */
export interface Boundary {
	readonly end: number;
	/** A block above it looks open, and more text can decide whether it goes on. */
	readonly unclosed: boolean;
	/** The number of line ends above it. */
	readonly lineBreaks: number;
	/** All blocks above it are closed and have no heading but in the first line. This is certain without a parse. */
	readonly isPlain: boolean;
}

/**
 * The first offset after `after` where a chunk can start: a blank line, then an ATX heading in column 0. Skips what a
 * fence or a comment certainly contains. Only the parse can decide about other blocks.
 *
 * @param start the start of the chunk that ends there
 * @param after `start`, or the last offset of a block to skip
 */
export function nextBoundary(text: string, start: number, after: number): Boundary {
	const blocks = new BlockFollower(text);
	let covered = after > start ? after : -1;
	let lineBreaks = 0;
	let at = start;
	while (at < text.length) {
		const end = lineEnd(text, at);
		if (at > covered) {
			if (blocks.isBlank && at > after && headingAt(text, at)) break;
			covered = blocks.endOf(at, end, at === start);
		}
		if (end < text.length) lineBreaks++;
		at = nextLine(text, end);
	}
	return { end: at, unclosed: blocks.unclosed, lineBreaks, isPlain: blocks.isPlain };
}

/** Follows the lines of a text and finds the blocks that can contain headings, as long as it is certain where they start. */
class BlockFollower {
	unclosed = false;
	isPlain = true;
	/** The last line has only spaces and tabs. */
	isBlank = false;
	readonly #text: string;
	#certain = true;
	#inHtml = false;

	constructor(text: string) {
		this.#text = text;
	}

	/** The last offset of the block that certainly starts in a line; -1 if there is none. */
	endOf(start: number, end: number, isFirst: boolean): number {
		const afterBlank = this.isBlank;
		const text = firstNonBlank(this.#text, start, end);
		const first = text < end ? this.#text[text] : undefined;
		this.isBlank = first === undefined;
		switch (first) {
			case undefined:
				this.#inHtml = false;
				return -1;
			case '`':
			case '~':
			case '<':
				return this.#endOfBlock(start, end);
			case '#':
			case '=':
			case '-':
				this.isPlain &&= isFirst || !canBeHeading(this.#text.slice(start, end), afterBlank);
				return -1;
			default:
				return -1;
		}
	}

	#endOfBlock(start: number, end: number): number {
		const last = this.#certain ? endOfBlock(this.#text, start, end) : undefined;
		if (last === undefined) {
			const text = this.#text.slice(start, end);
			// Other kinds of HTML go on to the next blank line.
			this.#inHtml ||= /^ {0,3}</.test(text);
			this.isPlain &&= !this.#inHtml || /^<!--(?!-?>).*-->/.test(text);
			return -1;
		}
		this.unclosed = last === this.#text.length;
		this.#certain = !this.unclosed && !this.#inHtml && this.#text[start] !== ' ';
		this.isPlain &&= this.#certain;
		return this.#certain ? last : -1;
	}
}

/** The offset of the first character that is neither a space nor a tab; `end` in a blank line. */
function firstNonBlank(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
	return at;
}

/** Whether a line can be a heading, or can make the paragraph above it one. */
function canBeHeading(line: string, afterBlank: boolean): boolean {
	return /^ {0,3}#/.test(line) || (!afterBlank && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line));
}

/**
 * The last offset of the block that starts in a line and can contain blank lines and headings. The length of the text if
 * the block is not closed; `undefined` if no such block starts there.
 */
export function endOfBlock(text: string, start: number, end: number): number | undefined {
	const closing = closingOf(text.slice(start, end));
	if (closing === undefined) return undefined;
	const found = closing.exec(text.slice(end));
	return found === null ? text.length : end + found.index + found[0].length - 1;
}

/** A block that is not closed, and what closes it. */
export interface OpenBlock {
	readonly start: number;
	readonly closing: RegExp;
}

/**
 * The last block of a parsed text, if it is not closed and can contain blank lines and headings: a fence, or HTML that
 * ends at a certain string (CommonMark 0.31, section 4.6, kinds 1 to 5).
 */
export function openBlock(root: Root, text: string): OpenBlock | undefined {
	const last = root.children.at(-1);
	if (last?.type !== 'code' && last?.type !== 'html') return undefined;
	const start = last.position?.start.offset ?? 0;
	const source = text.slice(start, last.position?.end.offset);
	const firstLine = linesOf(source).next().value?.end ?? source.length;
	const closing = closingOf(source.slice(0, firstLine));
	return closing === undefined || closing.test(source.slice(firstLine)) ? undefined : { start, closing };
}

/** What closes the block that a line opens, if the block can contain blank lines and headings. */
function closingOf(line: string): RegExp | undefined {
	const [, marker, rest = ''] = /^ {0,3}(`{3,}|~{3,}|<)(.*)$/s.exec(line) ?? [];
	if (marker === undefined) return undefined;
	if (marker === '<') return htmlClosing(`<${rest}`);
	return marker.startsWith('`') && rest.includes('`') ? undefined : fenceClosing(marker);
}

function fenceClosing(fence: string): RegExp {
	return new RegExp(`(?:^|[\\r\\n]) {0,3}${fence[0]}{${fence.length},}[ \\t]*(?=[\\r\\n]|$)`);
}

/** The kinds of HTML blocks that end at a certain string. */
const htmlKinds: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	// micromark consumes brackets in pairs, so `]]]>` closes nothing.
	[/^<!\[CDATA\[/, /(?<!\])(?:\]\])+>/],
	[/^<![A-Za-z]/, />/],
];

function htmlClosing(line: string): RegExp | undefined {
	const [, closing] = htmlKinds.find(([opening]) => opening.test(line)) ?? [];
	return closing?.test(line) ? undefined : closing;
}

/** The end of the front matter that `text` starts with, after its closing line; 0 if there is none. */
export function frontMatterEnd(text: string): number {
	const lines = linesOf(text);
	const first = lines.next().value;
	if (first === undefined || !isFrontMatterFence(text, first)) return 0;
	for (const line of lines) if (isFrontMatterFence(text, line)) return line.next;
	return 0;
}

/** Whether a line can open or close front matter. */
export function isFrontMatterFence(text: string, line: Line): boolean {
	return line.end - line.start < 1_000 && /^---[ \t]*$/.test(text.slice(line.start, line.end));
}
