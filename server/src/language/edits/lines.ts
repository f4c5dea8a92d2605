import { lengthOf, type MarkdownDocument, offsetAt, positionAt, sliceOf } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { TextEdit } from '../document/textEdit.ts';

/** Where the line of an offset starts. */
export function lineStart(document: MarkdownDocument, offset: number): number {
	const { line } = positionAt(document, offset);
	return Math.max(0, offsetAt(document, { line, character: 0 }));
}

/** Where the line of an offset ends, its line end not included. */
export function lineEndAt(document: MarkdownDocument, offset: number): number {
	const { line } = positionAt(document, offset);
	return offsetAt(document, { line, character: Number.MAX_SAFE_INTEGER });
}

/** Where the next line starts; the end of the text behind the last. */
export function nextLineStart(document: MarkdownDocument, offset: number): number {
	const { line } = positionAt(document, offset);
	return Math.min(lengthOf(document), offsetAt(document, { line: line + 1, character: 0 }));
}

/** The lines that a span touches, the end of the last included. */
export function wholeLines(document: MarkdownDocument, { start, end }: Span): Span {
	return { start: lineStart(document, start), end: nextLineStart(document, end) };
}

/** Takes away what stands alone on its lines, with one of the blank lines around it; elsewhere the blanks before it. */
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

/** The line of an offset has nothing but blanks. */
export function isBlankLine(document: MarkdownDocument, offset: number): boolean {
	const line = { start: lineStart(document, offset), end: lineEndAt(document, offset) };
	return sliceOf(document, line).trim() === '';
}

/** The first line end of a document is that of all. */
export function lineEndOf({ chunks }: MarkdownDocument): string {
	for (const { text } of chunks) {
		const found = /\r\n|\n|\r/.exec(text);
		if (found) return found[0];
	}
	return '\n';
}
