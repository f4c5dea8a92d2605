import { isRecord } from '#common/parse/isRecord.ts';
import { parsePosition } from '#common/parse/parseRange.ts';
import type { FillTarget } from '#common/protocol/filling.ts';

/** What a link, a code action or a lens is to have filled; undefined for anything else. */
export function parseFillTarget(value: unknown): FillTarget | undefined {
	if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
	const position = parsePosition(value.position);
	return { uri: value.uri, ...(position && { position }) };
}
