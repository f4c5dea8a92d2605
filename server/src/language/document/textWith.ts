import { byteOrderMark, type MarkdownDocument, textOf } from './document.ts';
import { replaced, type TextReplacement } from './textReplacement.ts';

/** The text of a document, byte order mark included, after replacements of which none overlaps another. */
export function textWith(document: MarkdownDocument, replacements: readonly TextReplacement[]): string {
	const mark = document.hasByteOrderMark ? byteOrderMark : '';
	return mark + replaced(textOf(document).slice(mark.length), replacements);
}
