import { Uri, window } from 'vscode';
import { read } from '#common/protocol/message.ts';
import { range as rangeSchema } from '#common/protocol/ranges.ts';
import { toRange } from '../editor/convert.ts';

/** Opens a document with a part of it selected, so that typing replaces it. Called by entries of our views. */
export async function goToPlace(uri: unknown, range: unknown): Promise<void> {
	const place = read(rangeSchema, range);
	if (typeof uri !== 'string' || place === undefined) return;
	await window.showTextDocument(Uri.parse(uri), { selection: toRange(place) });
}
