import type { ProtocolRange } from '#common/protocol/ranges.ts';

/**
 * A place as `data-at` says it, `L:C-L:C`; undefined where that is none.
 *
 * @param start the line that its lines count from
 */
export function parsePlace(text: string | undefined, start: number): ProtocolRange | undefined {
	const found = /^(\d+):(\d+)-(\d+):(\d+)$/.exec(text ?? '');
	if (found === null) return undefined;
	const [fromLine = 0, fromCharacter = 0, toLine = 0, toCharacter = 0] = found.slice(1).map(Number);
	return {
		start: { line: start + fromLine, character: fromCharacter },
		end: { line: start + toLine, character: toCharacter },
	};
}
