import { isRecord } from '../parse/isRecord.ts';
import { isPosition } from './isPosition.ts';
import type { ShownDocument, ToPage } from './pageMessages.ts';
import { parsePreviewUpdate } from './parsePreviewUpdate.ts';

/** A message to the page of a preview; undefined for anything else that arrives there. */
export function parseToPage(value: unknown): ToPage | undefined {
	if (!isRecord(value)) return undefined;
	switch (value.type) {
		case 'document':
			return parseShownDocument(value);
		case 'update': {
			const update = parsePreviewUpdate(value.update);
			return update && { type: 'update', update };
		}
		case 'scroll':
			return isPosition(value.line) ? { type: 'scroll', line: value.line } : undefined;
		case 'reader':
			return typeof value.on === 'boolean' ? { type: 'reader', on: value.on } : undefined;
		case 'lock':
			return typeof value.on === 'boolean' ? { type: 'lock', on: value.on } : undefined;
		case 'draw':
			return typeof value.request === 'number' ? { type: 'draw', request: value.request } : undefined;
		case 'problem':
			return typeof value.message === 'string' ? { type: 'problem', message: value.message } : undefined;
		default:
			return undefined;
	}
}

function parseShownDocument(value: Readonly<Record<string, unknown>>): ShownDocument | undefined {
	const { uri, locked, documentBase, folderBase, line, anchor } = value;
	if (typeof uri !== 'string' || typeof documentBase !== 'string') return undefined;
	return {
		type: 'document',
		uri,
		locked: locked === true,
		documentBase,
		folderBase: typeof folderBase === 'string' ? folderBase : null,
		line: isPosition(line) ? line : null,
		anchor: typeof anchor === 'string' ? anchor : null,
	};
}
