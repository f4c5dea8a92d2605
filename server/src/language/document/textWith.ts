import { byteOrderMark, type MarkdownDocument, textOf } from './document.ts';
import { replaced, type TextEdit } from './textEdit.ts';

/** The text of a document, byte order mark included, after replacements of which none overlaps another. */
export function textWith(document: MarkdownDocument, replacements: readonly TextEdit[]): string {
	const mark = document.hasByteOrderMark ? byteOrderMark : '';
	return mark + replaced(textOf(document).slice(mark.length), replacements);
}
