import type { Span } from '../document/span.ts';

/** Stands for what looks like a credential. */
export const concealedText = '•••';

/** A part of a document for those who quote it: without the credentials that may stand there. */
export function shownText(text: string, { start, end }: Span, exposed: readonly Span[]): string {
	return exposed.some((it) => it.start < end && start < it.end) ? concealedText : text;
}
