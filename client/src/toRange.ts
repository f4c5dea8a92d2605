import { Range } from 'vscode';
import type { ProtocolRange } from '#common/protocol/ranges.ts';

/** A range of the protocol as VS Code has it. */
export function toRange({ start, end }: ProtocolRange): Range {
	return new Range(start.line, start.character, end.line, end.character);
}
