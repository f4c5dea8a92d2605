import { lengthOf, type MarkdownDocument, offsetAt, positionAt, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';

/** Returns the start of the line at an offset. */
export function lineStart(document: MarkdownDocument, offset: number): number {
	const { line } = positionAt(document, offset);
	return Math.max(0, offsetAt(document, { line, character: 0 }));
}

/** Returns the end of the line at an offset, without the line break. */
export function lineEndAt(document: MarkdownDocument, offset: number): number {
	const { line } = positionAt(document, offset);
	return offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER });
}

/** Returns the start of the next line. On the last line, it returns the end of the document. */
export function nextLineStart(document: MarkdownDocument, offset: number): number {
	const { line } = positionAt(document, offset);
	return Math.min(lengthOf(document), offsetAt(document, { line: line + 1, character: 0 }));
}

/** Returns the span of all lines that a span touches, including the last line break. */
export function wholeLines(document: MarkdownDocument, { start, end }: Span): Span {
	return { start: lineStart(document, start), end: nextLineStart(document, end) };
}

/**
 * Returns an edit that removes a span. If the span is alone on its lines, the edit removes the lines and one of the
 * surrounding blank lines. Otherwise, it also removes the spaces before the span.
 */
export function removal(document: MarkdownDocument, span: Span): TextEdit {
	const lines = wholeLines(document, span);
	const before = sliceOf(document, { start: lines.start, end: span.start });
	const behind = sliceOf(document, { start: span.end, end: lineEndAt(document, span.end) });
	if (before.trim() !== '' || behind.trim() !== '') {
		const blanks = before.length - before.trimEnd().length;
		return {
			span: { start: before.trim() === '' ? span.start : span.start - blanks, end: span.end },
			text: '',
		};
	}
	const next = sliceOf(document, { start: lines.end, end: nextLineStart(document, lines.end) });
	const isBelowBlank = lines.start === 0 || isBlankLine(document, lines.start - 1);
	const end = isBelowBlank && next.trim() === '' ? lines.end + next.length : lines.end;
	return { span: { start: lines.start, end }, text: '' };
}

/** Whether the line at an offset is empty or has only whitespace. */
export function isBlankLine(document: MarkdownDocument, offset: number): boolean {
	const line = { start: lineStart(document, offset), end: lineEndAt(document, offset) };
	return sliceOf(document, line).trim() === '';
}

/** Returns the first line break of a document, which edits use for new lines. It is "\n" if there is none. */
export function lineEndOf({ chunks }: MarkdownDocument): string {
	for (const { text } of chunks) {
		const found = /\r\n|\n|\r/.exec(text);
		if (found) return found[0];
	}
	return '\n';
}
