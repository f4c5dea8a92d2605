import type { Root } from 'mdast';
import { isBlank, type Line, linesOf } from './lineEnds.ts';

/** True when an ATX heading starts at `offset`, which must be the start of a line. */
export function headingAt(text: string, offset: number): boolean {
	return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(offset, offset + 7));
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

/** Where the chunk that starts at `start` may end. */
export interface Boundary {
	/** Offset of a heading, or the length of the text. */
	readonly end: number;
	/** The text ended within something that looked like a fence: more text may move the boundary. */
	readonly insideFence: boolean;
}

/**
 * The first place after `after` where a chunk may start: a blank line, then an ATX heading at column 0. Fences at
 * column 0 are followed, so that most of their comments are no candidates; whether a candidate really is a heading
 * only the parse of the text before it can tell.
 */
export function nextBoundary(text: string, start: number, after: number): Boundary {
	let afterBlank = false;
	let fence: string | undefined;
	for (const line of linesOf(text, start)) {
		if (fence !== undefined) {
			if (closesFence(text, line, fence)) fence = undefined;
		} else if (afterBlank && line.start > after && headingAt(text, line.start)) {
			return { end: line.start, insideFence: false };
		} else {
			fence = openingFence(text, line);
		}
		afterBlank = isBlank(text, line);
	}
	return { end: text.length, insideFence: fence !== undefined };
}

/** The run of backticks or tildes with which this line opens a fence at column 0. */
function openingFence(text: string, line: Line): string | undefined {
	const first = text[line.start];
	if (first !== '`' && first !== '~') return undefined;
	return /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text.slice(line.start, line.end))?.[0];
}

function closesFence(text: string, line: Line, fence: string): boolean {
	const content = text.slice(line.start, line.end).trim();
	return content.length >= fence.length && content[0] === fence[0] && /^(?:`+|~+)$/.test(content);
}

/**
 * What would have to come to close the last block of a parsed text, when that block swallows blank lines and
 * headings: a fence, or HTML that ends at a certain string (CommonMark 0.31, section 4.6, kinds 1 to 5).
 */
export function openEnd(root: Root, text: string): RegExp | undefined {
	const last = root.children.at(-1);
	const source = text.slice(last?.position?.start.offset, last?.position?.end.offset).trimStart();
	if (last?.type === 'code') return openFence(source);
	if (last?.type === 'html') return openHtml(source);
	return undefined;
}

function openFence(source: string): RegExp | undefined {
	const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
	if (fence === undefined) return undefined;
	const closing = new RegExp(`^[ \\t]*${fence[0]}{${fence.length},}[ \\t]*$`);
	const lastLine = Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
	if (lastLine > 0 && closing.test(source.slice(lastLine))) return undefined;
	return new RegExp(closing, 'm');
}

const htmlKinds: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
	[/^<!--/, /-->/],
	[/^<\?/, /\?>/],
	// micromark takes brackets in pairs: for it, `]]]>` closes nothing.
	[/^<!\[CDATA\[/, /(?<!\])(?:\]\])+>/],
	[/^<![A-Za-z]/, />/],
];

function openHtml(source: string): RegExp | undefined {
	const kind = htmlKinds.find(([opening]) => opening.test(source));
	return kind === undefined || kind[1].test(source) ? undefined : kind[1];
}

/** The first offset after 0 at which the parse has a heading that starts a chunk. */
export function firstHeadingStart(root: Root, text: string): number | undefined {
	for (const { type, position } of root.children) {
		const start = position?.start;
		if (type !== 'heading' || start?.offset === undefined || start.offset === 0) continue;
		if (start.column !== 1 || !headingAt(text, start.offset)) continue;
		if (blankLineBefore(text, start.offset)) return start.offset;
	}
	return undefined;
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
