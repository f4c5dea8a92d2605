import { isRecord } from '../parse/isRecord.ts';
import type { BlockSplice, PreviewBlock, PreviewUpdate } from '../protocol/preview.ts';
import { isCount } from './isCount.ts';
import { parsePreviewState } from './parsePreviewState.ts';

/** What is to be shown, as it was sent; undefined when any of it has another shape: a part of it would be wrong. */
export function parsePreviewUpdate(value: unknown): PreviewUpdate | undefined {
	if (!isRecord(value)) return undefined;
	const { uri, version, anew, partial, splices } = value;
	if (typeof uri !== 'string' || typeof version !== 'number' || !Array.isArray(splices)) return undefined;
	const parsed = splices.flatMap((splice: unknown) => parseSplice(splice) ?? []);
	if (parsed.length !== splices.length) return undefined;
	const state = value.state === null ? null : parsePreviewState(value.state);
	if (state === undefined) return undefined;
	return { uri, version, anew: anew === true, partial: partial === true, splices: parsed, state };
}

function parseSplice(value: unknown): BlockSplice | undefined {
	if (!isRecord(value)) return undefined;
	const { start, remove, blocks } = value;
	if (!isCount(start) || !isCount(remove) || !Array.isArray(blocks)) return undefined;
	const parsed = blocks.flatMap((block: unknown) => parseBlock(block) ?? []);
	return parsed.length === blocks.length ? { start, remove, blocks: parsed } : undefined;
}

function parseBlock(value: unknown): PreviewBlock | undefined {
	if (!isRecord(value)) return undefined;
	const { html, lines } = value;
	return typeof html === 'string' && isCount(lines) ? { html, lines } : undefined;
}
