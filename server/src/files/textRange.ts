import type { Position } from '../language/document/span.ts';
import type { FileRange } from '../language/workspace/fileIndexEntry.ts';

/** The range between two offsets of a text. */
export function textRange(text: string, start: number, end: number): FileRange {
	return { start: positionAt(text, start), end: positionAt(text, end) };
}

/** The first line of a text, without the line break. */
export function firstLine(text: string): FileRange {
	return textRange(text, 0, text.split(/[\r\n]/, 1)[0]?.length ?? 0);
}

function positionAt(text: string, offset: number): Position {
	const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
