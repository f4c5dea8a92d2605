/** The offsets at which the lines of `text` start; the first is 0. `\n`, `\r\n` and a lone `\r` end a line (LSP 3.17). */
export function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 13 && text.charCodeAt(index + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(index + 1);
	}
	return starts;
}

/** A line of a text, without its line end. */
export interface Line {
	readonly start: number;
	readonly end: number;
	/** The start of the next line; the length of the text for the last line. */
	readonly next: number;
}

/** The end of the line that contains `start`, without its line end. */
export function lineEnd(text: string, start: number, limit = text.length): number {
	let end = start;
	while (end < limit && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
	return end;
}

/** The start of the line after the one that ends at `end`; the length of the text after the last line. */
export function nextLine(text: string, end: number): number {
	if (end >= text.length) return text.length;
	return end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1);
}

function lineAt(text: string, start: number, limit: number): Line {
	const end = lineEnd(text, start, limit);
	return { start, end, next: end === limit ? end : nextLine(text, end) };
}

/** The lines of `text` between two offsets. */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Line> {
	for (let line = lineAt(text, start, end); ; line = lineAt(text, line.next, end)) {
		yield line;
		if (line.next === line.end) return;
	}
}

/** Whether a line has only spaces and tabs. */
export function isBlank(text: string, line: Line): boolean {
	for (let index = line.start; index < line.end; index++) {
		const code = text.charCodeAt(index);
		if (code !== 32 && code !== 9) return false;
	}
	return true;
}
