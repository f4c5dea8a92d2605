/** Offsets at which the lines of `text` start; the first is 0. `\n`, `\r\n` and a lone `\r` end a line (LSP 3.17). */
export function lineStarts(text: string): readonly number[] {
	const starts = [0];
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code === 13 && text.charCodeAt(index + 1) === 10) continue;
		if (code === 10 || code === 13) starts.push(index + 1);
	}
	return starts;
}

/** One line of a text, its line end not included. */
export interface Line {
	readonly start: number;
	readonly end: number;
	/** Where the next line starts; the length of the text for the last line. */
	readonly next: number;
}

/** The lines of `text` between two offsets. `start` must be the start of a line. */
export function* linesOf(text: string, start = 0, end = text.length): Generator<Line> {
	let lineStart = start;
	while (lineStart <= end) {
		let lineEnd = lineStart;
		while (lineEnd < end && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
		let next = lineEnd;
		if (next < end) next += text.charCodeAt(next) === 13 && text.charCodeAt(next + 1) === 10 ? 2 : 1;
		yield { start: lineStart, end: lineEnd, next };
		if (next === lineEnd) return;
		lineStart = next;
	}
}

/** True for a line of nothing but spaces and tabs. */
export function isBlank(text: string, line: Line): boolean {
	for (let index = line.start; index < line.end; index++) {
		const code = text.charCodeAt(index);
		if (code !== 32 && code !== 9) return false;
	}
	return true;
}
