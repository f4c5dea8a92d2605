import { isDelimiterText } from './scanTable.ts';

// The kinds of lines of CommonMark 0.31, sections 4 and 5. All of these test a line without its indentation.

/** The marker of a list item. The first group is its number. */
export const marker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** A thematic break (section 4.1). */
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** The underline of a heading, or a footnote. Both end a paragraph and change what is around it. */
export const turning = /^(?:(?:=+|-+)[ \t]*$|\[\^[^\]]*\]:)/;

/** The start of a line that opens another block and so is not text of a paragraph. */
export const opening = /^(?:#{1,6}(?:[ \t]|$)|>|<|`{3}|~{3})/;

/** White space, emphasis or an address after a check box. The parser then keeps the box in the paragraph. */
export const afterBox = /^(?:[\s*_~]|https?:|www\.|\S*@)/i;

/** A character that starts a block other than a paragraph. */
export const startsBlock = /[#`~><*+_\d-]/;

/** Whether a line of a quote is text of a paragraph, or empty. */
export function isPlainQuote(content: string): boolean {
	// A new paragraph starts after a definition, without the marker that its first line has here.
	if (/^\[[^\]]*\]:/.test(content)) return false;
	if (/^[ \t]/.test(content) || !isText(content) || marker.test(content)) return false;
	return !turning.test(content) && !content.startsWith('|') && !isDelimiterText(content);
}

/** Whether a line starts a list item. */
export function isItem(text: string): boolean {
	return marker.test(text) && !thematicBreak.test(text);
}

/** Whether a line starts no other block. */
export function isText(text: string): boolean {
	return !opening.test(text) && !thematicBreak.test(text);
}

/** Whether a line in column 0 certainly ends a list. */
export function endsList(text: string, afterBlank: boolean): boolean {
	return afterBlank || /^#{1,6}[ \t]/.test(text) || text.startsWith('<!--');
}
