import type { Span } from './span.ts';

/** A replacement in a text. Offsets count UTF-16 units. */
export interface TextReplacement {
	readonly span: Span;
	readonly text: string;
}

export function insertion(at: number, text: string): TextReplacement {
	return { span: { start: at, end: at }, text };
}

/** The text after replacements of which none overlaps another. At one place, they follow each other as given. */
export function replaced(text: string, replacements: readonly TextReplacement[]): string {
	let result = '';
	let at = 0;
	for (const { span, text: inserted } of inOrder(replacements)) {
		result += text.slice(at, span.start) + inserted;
		at = span.end;
	}
	return result + text.slice(at);
}

function inOrder(replacements: readonly TextReplacement[]): readonly TextReplacement[] {
	return [...replacements].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** True where one replaces what another does, too, or both insert at one place: which comes first is not known. */
export function overlap(a: readonly TextReplacement[], b: readonly TextReplacement[]): boolean {
	return a.some(({ span }) =>
		b.some(
			(other) =>
				(span.start < other.span.end && other.span.start < span.end) || span.start === other.span.start,
		),
	);
}
