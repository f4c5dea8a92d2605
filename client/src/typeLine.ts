/** A replacement of the text between two UTF-16 offsets. */
export interface TextReplacement {
	readonly start: number;
	readonly end: number;
	/** With `\n`; VS Code gives it the line ends of the document. */
	readonly newText: string;
}

interface Line {
	readonly start: number;
	readonly text: string;
}

/**
 * Makes a document name its template: in the block quote of metadata above or below the title if there is one,
 * else in a new one above the title. Never inside front matter. A type that is named already is replaced.
 *
 * @param text the whole document
 */
export function typeLine(text: string, type: string): TextReplacement {
	const lines = splitLines(text);
	const first = firstFilled(lines, afterFrontMatter(lines));
	const line = `> **Type:** ${type.replace(/\s+/g, ' ')}\n`;
	const top = lines[first];
	if (top === undefined) {
		return insertion(text.length, /(^|\n)$/.test(text) ? line : `\n\n${line}`);
	}
	const quote = [first, firstFilled(lines, afterTitle(lines, first))].find((at) => isMetadata(lines[at]));
	const start = quote === undefined ? undefined : lines[quote];
	if (quote === undefined || start === undefined) return insertion(top.start, `${line}\n`);
	return replacedType(lines, quote, type) ?? insertion(start.start, line);
}

function insertion(at: number, newText: string): TextReplacement {
	return { start: at, end: at, newText };
}

/** `Type` of a metadata line: what is before the value, and the value up to the next pair. */
const typePair =
	/^( {0,3}>.*?(?:\*\*|__)?\bType(?::(?:\*\*|__)?|(?:\*\*|__):)[ \t]*)(.*?)(?=\s*$|\s+[·|—–]\s|\s+\*\*)/i;

function replacedType(lines: readonly Line[], quote: number, type: string): TextReplacement | undefined {
	for (let at = quote; /^ {0,3}>/.test(lines[at]?.text ?? ''); at++) {
		const line = lines[at];
		const match = line && typePair.exec(line.text);
		if (!match) continue;
		const [, before = '', value = ''] = match;
		const start = line.start + before.length;
		return { start, end: start + value.length, newText: (before.endsWith(' ') ? '' : ' ') + type };
	}
	return undefined;
}

function isMetadata(line: Line | undefined): boolean {
	return /^ {0,3}>[ \t]*(?:\*\*|__)?\p{L}[\p{L}\p{N} _-]{0,40}(?::|\*\*:|__:)/u.test(line?.text ?? '');
}

/** The line after the title that starts at `first`, or `first` when that is no title. */
function afterTitle(lines: readonly Line[], first: number): number {
	if (/^ {0,3}#{1,6}(\s|$)/.test(lines[first]?.text ?? '')) return first + 1;
	return /^ {0,3}(=+|-+)\s*$/.test(lines[first + 1]?.text ?? '') ? first + 2 : first;
}

function afterFrontMatter(lines: readonly Line[]): number {
	const fence = /^(---|\+\+\+)\s*$/.exec(lines[0]?.text ?? '')?.[1];
	if (fence === undefined) return 0;
	const end = lines.findIndex(({ text }, at) => at > 0 && text.trimEnd() === fence);
	return end < 0 ? 0 : end + 1;
}

function firstFilled(lines: readonly Line[], from: number): number {
	let at = from;
	while (at < lines.length && lines[at]?.text.trim() === '') at++;
	return at;
}

function splitLines(text: string): readonly Line[] {
	return Array.from(text.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g), ({ index, 1: line = '' }) => ({
		start: index,
		text: line,
	}));
}
