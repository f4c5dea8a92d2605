import { isDelimiterText } from './scanTable.ts';

/** The mark of an item of a list; its number, when it has one, is the first group. */
export const marker = /^(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/;

/** CommonMark 0.31, section 4.1. These are tested on lines without their indentation. */
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
/** The line of a heading, or a footnote: both end a paragraph, and change what stands around it. */
export const turning = /^(?:(?:=+|-+)[ \t]*$|\[\^[^\]]*\]:)/;

/** What opens another block, so that it is no text of a paragraph, in front of a line. */
export const opening = /^(?:#{1,6}(?:[ \t]|$)|>|<|`{3}|~{3})/;

/** White space, emphasis or an address behind the box of a task: the parse lets the paragraph start with the box then. */
export const afterBox = /^(?:[\s*_~]|https?:|www\.|\S*@)/i;

/** The characters that another block than a paragraph can start with. */
export const startsBlock = /[#`~><*+_\d-]/;

/** Text of a quote: a paragraph, or the end of one. */
export function isPlainQuote(content: string): boolean {
	// Behind a definition a paragraph starts anew, without the mark that its first line has here.
	if (/^\[[^\]]*\]:/.test(content)) return false;
	if (/^[ \t]/.test(content) || !isText(content) || marker.test(content)) return false;
	return !turning.test(content) && !content.startsWith('|') && !isDelimiterText(content);
}

/** The line starts an item of a list. */
export function isItem(text: string): boolean {
	return marker.test(text) && !thematicBreak.test(text);
}

/** No other block starts with this line. */
export function isText(text: string): boolean {
	return !opening.test(text) && !thematicBreak.test(text);
}

/** A line in column 0 certainly ends a list. */
export function endsList(text: string, afterBlank: boolean): boolean {
	return afterBlank || /^#{1,6}[ \t]/.test(text) || text.startsWith('<!--');
}
