import type { TextEdit } from '#language/document/textEdit.ts';

/** The one replacement that makes a text of another. */
export function changeOf(before: string, after: string): TextEdit {
	const shorter = Math.min(before.length, after.length);
	let start = 0;
	while (start < shorter && before[start] === after[start]) start++;
	let same = 0;
	while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
	return { span: { start, end: before.length - same }, text: after.slice(start, after.length - same) };
}
