import type { Span } from '../document/span.ts';

/** Replaces what looks like a credential. */
export const concealedText = '•••';

/** Returns a part of a document without its credentials. */
export function shownText(text: string, { start, end }: Span, exposed: readonly Span[]): string {
	return exposed.some((it) => it.start < end && start < it.end) ? concealedText : text;
}
