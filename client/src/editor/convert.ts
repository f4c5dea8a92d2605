import { type Position, Range } from 'vscode';
import type { ProtocolPosition, ProtocolRange, ProtocolTextEdit } from '#common/protocol/ranges.ts';

/** A text edit whose range is VS Code's. */
export interface RangeEdit {
	readonly range: Range;
	readonly newText: string;
}

export function toRange({ start, end }: ProtocolRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}

export function toRangeEdits(edits: readonly ProtocolTextEdit[]): readonly RangeEdit[] {
	return edits.map(({ range, newText }) => ({ range: toRange(range), newText }));
}

export function toProtocolPosition({ line, character }: Position): ProtocolPosition {
	return { line, character };
}
