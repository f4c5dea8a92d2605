/** Zero-based, in UTF-16 units, as the LSP counts. */
export interface TextPosition {
	readonly line: number;
	readonly character: number;
}

export interface TextRange {
	readonly start: TextPosition;
	readonly end: TextPosition;
}

/** The range between two offsets of a text. */
export function textRange(text: string, start: number, end: number): TextRange {
	return { start: positionAt(text, start), end: positionAt(text, end) };
}

/** The first line of a text, without the line break. */
export function firstLine(text: string): TextRange {
	return textRange(text, 0, text.split(/[\r\n]/, 1)[0]?.length ?? 0);
}

function positionAt(text: string, offset: number): TextPosition {
	const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
