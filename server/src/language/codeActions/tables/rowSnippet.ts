import { snippetEscaped, tabStop } from '../../edits/insertion/snippetSyntax.ts';
import type { WrittenRow } from './addTableRow.ts';

/** Returns a row as a snippet. Tab moves from stop to stop, and finally behind the row. */
export function rowSnippet({ text, stops }: WrittenRow): string {
	let snippet = '';
	let at = 0;
	for (const [index, { start, end }] of stops.entries()) {
		snippet += snippetEscaped(text.slice(at, start)) + tabStop(index + 1, text.slice(start, end));
		at = end;
	}
	return snippet + snippetEscaped(text.slice(at));
}
