import { byteOrderMark, type MarkdownDocument, textOf } from './document.ts';
import { type Span, shift } from './span.ts';

/** Replaces the text of a span. UTF-16 offsets. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

/** An edit that inserts `text` at an offset. */
export function insertion(at: number, text: string): TextEdit {
	return { span: { start: at, end: at }, text };
}

/** The text after edits that do not overlap. Edits at the same offset keep their order. */
export function replaced(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	for (const { span, text: inserted } of inOrder(edits)) {
		result += text.slice(at, span.start) + inserted;
		at = span.end;
	}
	return result + text.slice(at);
}

/** The text of a document with its byte order mark, after edits that do not overlap. */
export function textWith(document: MarkdownDocument, edits: readonly TextEdit[]): string {
	const mark = document.hasByteOrderMark ? byteOrderMark : '';
	return mark + replaced(textOf(document).slice(mark.length), edits);
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
	return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** Whether an edit of `a` and one of `b` change the same text, or start at the same offset, where their order is unclear. */
export function overlap(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
	return a.some(({ span }) =>
		b.some(
			(other) =>
				(span.start < other.span.end && other.span.start < span.end) || span.start === other.span.start,
		),
	);
}

/** The edits, moved by `start` code units. */
export function shiftedEdits(edits: readonly TextEdit[], start: number): readonly TextEdit[] {
	return edits.map(({ span, text }) => ({ span: shift(span, start), text }));
}

/**
 * Adds an insertion to a list of insertions, so that applying the result is the same as applying the list and then the
 * insertion.
 *
 * @param insertions in the order of the text, each at another offset
 * @param at an offset in the text after `insertions`
 */
export function withInsertion(
	insertions: readonly TextEdit[],
	at: number,
	text: string,
): readonly TextEdit[] {
	let by = 0;
	for (const [index, { span, text: there }] of insertions.entries()) {
		const within = at - (span.start + by);
		if (within > there.length) {
			by += there.length;
			continue;
		}
		const joined =
			within < 0
				? [insertion(at - by, text), { span, text: there }]
				: [{ span, text: there.slice(0, within) + text + there.slice(within) }];
		return [...insertions.slice(0, index), ...joined, ...insertions.slice(index + 1)];
	}
	return [...insertions, insertion(at - by, text)];
}
