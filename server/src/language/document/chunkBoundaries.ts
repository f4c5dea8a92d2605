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

/** The first place after `after` where a chunk may start: a blank line, then an ATX heading at column 0. */
export function nextBoundary(text: string, start: number, after: number): number {
	let afterBlank = false;
	for (const line of linesOf(text, start)) {
		if (afterBlank && line.start > after && headingAt(text, line.start)) return line.start;
		afterBlank = isBlank(text, line);
	}
	return text.length;
}

/**
 * What would have to come to close the last block of a parsed text, when that block swallows blank lines and
 * headings: a fence, or HTML that ends at a certain string (CommonMark 0.31, section 4.6, kinds 1 to 5).
 */
export function openEnd(root: Root, text: string): RegExp | undefined {
	const last = root.children.at(-1);
	if (last?.type !== 'code' && last?.type !== 'html') return undefined;
	const source = text.slice(last.position?.start.offset, last.position?.end.offset);
	const firstLine = linesOf(source).next().value?.end;
	const end = closingOf(source.slice(0, firstLine));
	return end?.test(source.slice(firstLine)) ? undefined : end;
}

/** What closes the block that this line opens, when it is one that swallows blank lines and headings. */
export function closingOf(line: string): RegExp | undefined {
	const [, marker, rest = ''] = /^ {0,3}(`{3,}|~{3,}|<)(.*)$/s.exec(line) ?? [];
	if (marker === undefined) return undefined;
	if (marker === '<') return htmlClosing(`<${rest}`);
	return marker.startsWith('`') && rest.includes('`') ? undefined : fenceClosing(marker);
}

function fenceClosing(fence: string): RegExp {
	return new RegExp(`(?:^|[\\r\\n]) {0,3}${fence[0]}{${fence.length},}[ \\t]*(?=[\\r\\n]|$)`);
}

const htmlKinds: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
	[/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
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
