import type { Range, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { MarkdownDocument, TextEdit as OffsetEdit, Span } from '../language/api.ts';
import { positionAt } from '../language/document/document.ts';

export function toRange(document: MarkdownDocument, { start, end }: Span): Range {
	return { start: positionAt(document, start), end: positionAt(document, end) };
}

/** The range of a span in a text that is no Markdown document. */
export function toTextRange(text: TextDocument, { start, end }: Span): Range {
	return { start: text.positionAt(start), end: text.positionAt(end) };
}

export function toTextEdits(document: MarkdownDocument, edits: readonly OffsetEdit[]): TextEdit[] {
	return edits.map(({ span, text }) => ({ range: toRange(document, span), newText: text }));
}
