import { type Span, shift } from './span.ts';

/** A replacement in a text. Offsets count UTF-16 units. */
export interface TextEdit {
	readonly span: Span;
	readonly text: string;
}

export function insertion(at: number, text: string): TextEdit {
	return { span: { start: at, end: at }, text };
}

/** The text after replacements of which none overlaps another. At one place, they follow each other as given. */
export function replaced(text: string, replacements: readonly TextEdit[]): string {
	let result = '';
	let at = 0;
	for (const { span, text: inserted } of inOrder(replacements)) {
		result += text.slice(at, span.start) + inserted;
		at = span.end;
	}
	return result + text.slice(at);
}

function inOrder(replacements: readonly TextEdit[]): readonly TextEdit[] {
	return [...replacements].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** True where one replaces what another does, too, or both insert at one place: which comes first is not known. */
export function overlap(a: readonly TextEdit[], b: readonly TextEdit[]): boolean {
	return a.some(({ span }) =>
		b.some(
			(other) =>
				(span.start < other.span.end && other.span.start < span.end) || span.start === other.span.start,
		),
	);
}

/** The same replacements in a text that has `start` more UTF-16 units before it. */
export function shiftedEdits(edits: readonly TextEdit[], start: number): readonly TextEdit[] {
	return edits.map(({ span, text }) => ({ span: shift(span, start), text }));
}

/**
 * Insertions that do at once what some insertions and then another one do.
 *
 * @param insertions into a text, in its order, no two at one place
 * @param at an offset in the text that they make
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
