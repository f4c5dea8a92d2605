import { Uri, window } from 'vscode';
import { parseRange } from '#common/parse/parseRange.ts';
import { toRange } from '../toRange.ts';

/** Opens a document with a part of it selected, so that typing replaces it. Called by entries of our views. */
export async function goToPlace(uri: unknown, range: unknown): Promise<void> {
	const place = parseRange(range);
	if (typeof uri !== 'string' || place === undefined) return;
	await window.showTextDocument(Uri.parse(uri), { selection: toRange(place) });
}
