import type { Root } from 'mdast';
import { type Line, lineEnd, linesOf, nextLine } from '../lineEnds.ts';

/** True when an ATX heading starts at `offset`, which must be the start of a line. */
export function headingAt(text: string, offset: number): boolean {
	return text.charCodeAt(offset) === 35 && /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(offset, offset + 7));
}

/** True when the line that ends right before `offset` is blank. */
export function blankLineBefore(text: string, offset: number): boolean {
	let index = offset;
	if (text[index - 1] === '\n') index -= text[index - 2] === '\r' ? 2 : 1;
	else if (text[index - 1] === '\r') index--;
	else return false;
	while (text[index - 1] === ' ' || text[index - 1] === '\t') index--;
	return index === 0 || text[index - 1] === '\n' || text[index - 1] === '\r';
}

/** Where a chunk may end. */
export interface Boundary {
	readonly end: number;
	/** Something above it looks like a block that is not closed: whether it goes on, more text may tell. */
	readonly unclosed: boolean;
	/** Line ends above it. */
	readonly lineBreaks: number;
	/** It is certain without a parse that no line above it but the first is a heading, and that all is closed there. */
	readonly isPlain: boolean;
}

/**
 * The first place after `after` where a chunk may start: a blank line, then an ATX heading at column 0. What a fence or
 * a comment certainly covers is passed over; elsewhere only the parse can tell.
 *
 * @param start of the chunk that ends there
 * @param after `start`, or the last offset of a block that ends there
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

/** Follows the lines of a text from block to block that swallows headings, as long as it is certain what is one. */
class BlockFollower {
	unclosed = false;
	isPlain = true;
	/** The line that was looked at last has nothing but spaces and tabs. */
	isBlank = false;
	readonly #text: string;
	#certain = true;
	#inHtml = false;

	constructor(text: string) {
		this.#text = text;
	}

	/** The last offset of the block that certainly starts in the line between two offsets; -1 without one. */
	endOf(start: number, end: number, isFirst: boolean): number {
		const afterBlank = this.isBlank;
		const text = firstText(this.#text, start, end);
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
				this.isPlain &&= isFirst || !mayHead(this.#text.slice(start, end), afterBlank);
				return -1;
			default:
				return -1;
		}
	}

	#endOfBlock(start: number, end: number): number {
		const last = this.#certain ? endOfBlock(this.#text, start, end) : undefined;
		if (last === undefined) {
			const text = this.#text.slice(start, end);
			// HTML of other kinds goes on to the next blank line, whatever stands in it.
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

/** The offset of what is neither a space nor a tab; `end` for a blank line. */
function firstText(text: string, start: number, end: number): number {
	let at = start;
	while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
	return at;
}

/** A line below the first is a heading, or makes one of the paragraph above it, unless something swallows it. */
function mayHead(line: string, afterBlank: boolean): boolean {
	return /^ {0,3}#/.test(line) || (!afterBlank && /^ {0,3}(?:=+|-+)[ \t]*$/.test(line));
}

/**
 * The last offset of the block that starts in the line between two offsets and swallows blank lines and headings; the length of the text
 * when it is not closed, undefined when no such block starts.
 */
export function endOfBlock(text: string, start: number, end: number): number | undefined {
	const closing = closingOf(text.slice(start, end));
	if (closing === undefined) return undefined;
	const found = closing.exec(text.slice(end));
	return found === null ? text.length : end + found.index + found[0].length - 1;
}

/** A block that is not closed, and what would have to come to close it. */
export interface OpenBlock {
	readonly start: number;
	readonly closing: RegExp;
}

/**
 * The last block of a parsed text, when it is not closed and swallows blank lines and headings: a fence, or HTML that
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

/** What closes the block that this line opens, when it is one that swallows blank lines and headings. */
function closingOf(line: string): RegExp | undefined {
	const [, marker, rest = ''] = /^ {0,3}(`{3,}|~{3,}|<)(.*)$/s.exec(line) ?? [];
	if (marker === undefined) return undefined;
	if (marker === '<') return htmlClosing(`<${rest}`);
	return marker.startsWith('`') && rest.includes('`') ? undefined : fenceClosing(marker);
}

function fenceClosing(fence: string): RegExp {
	return new RegExp(`(?:^|[\\r\\n]) {0,3}${fence[0]}{${fence.length},}[ \\t]*(?=[\\r\\n]|$)`);
}

const htmlKinds: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	// micromark takes brackets in pairs: for it, `]]]>` closes nothing.
	[/^<!\[CDATA\[/, /(?<!\])(?:\]\])+>/],
	[/^<![A-Za-z]/, />/],
];

function htmlClosing(line: string): RegExp | undefined {
	const [, closing] = htmlKinds.find(([opening]) => opening.test(line)) ?? [];
	return closing?.test(line) ? undefined : closing;
}

/** Where the front matter that opens `text` ends, its closing line included; 0 where there is none. */
export function frontMatterEnd(text: string): number {
	const lines = linesOf(text);
	const first = lines.next().value;
	if (first === undefined || !isFrontMatterFence(text, first)) return 0;
	for (const line of lines) if (isFrontMatterFence(text, line)) return line.next;
	return 0;
}

export function isFrontMatterFence(text: string, line: Line): boolean {
	return line.end - line.start < 1_000 && /^---[ \t]*$/.test(text.slice(line.start, line.end));
}
