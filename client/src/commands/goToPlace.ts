import { Range, Uri, window } from 'vscode';
import { parseRange } from '../parseRange.ts';

/** Opens a document with a part of it selected, so that typing replaces it. Called by entries of our views. */
export async function goToPlace(uri: unknown, range: unknown): Promise<void> {
	const place = parseRange(range);
	if (typeof uri !== 'string' || place === undefined) return;
	const { start, end } = place;
	const selection = new Range(start.line, start.character, end.line, end.character);
	await window.showTextDocument(Uri.parse(uri), { selection });
}
