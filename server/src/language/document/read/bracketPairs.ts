import type { Span } from '../span.ts';

/**
 * The outermost balanced pairs of a kind of bracket, in order. Skips brackets without a partner. Linear in the length of
 * the text.
 */
export function bracketPairs(text: string, open: string, close: string): readonly Span[] {
	const pairs: Span[] = [];
	const starts: number[] = [];
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (character === open) starts.push(index);
		else if (character === close) {
			const start = starts.pop();
			if (start === undefined) continue;
			while (pairs.length > 0 && (pairs.at(-1)?.start ?? 0) > start) pairs.pop();
			pairs.push({ start, end: index + 1 });
		}
	}
	return pairs;
}

/** The pairs without another bracket inside, in order. */
export function innermostPairs(text: string, open: string, close: string): readonly Span[] {
	const pairs: Span[] = [];
	let start: number | undefined;
	for (let index = 0; index < text.length; index++) {
		const character = text[index];
		if (character === open) start = index;
		else if (character === close && start !== undefined) {
			pairs.push({ start, end: index + 1 });
			start = undefined;
		}
	}
	return pairs;
}
