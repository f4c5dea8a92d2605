import type { Span } from '../document/span.ts';
import type { Completion } from './completion.ts';

/** The value at the cursor, which another value can replace. */
export interface ValueTarget {
	readonly replace: Span;
	readonly insert: Span;
	/** The text that the editor compares with each value; undefined if it compares the value itself. */
	readonly filterText: string | undefined;
}

/**
 * Returns the span that a chosen value replaces. A value replaces a placeholder or another of the values as a whole.
 * The editor then offers all values, wherever the cursor is in the text.
 *
 * @param text the current text of `value`
 * @param values the possible values
 */
export function valueTarget(
	value: Span,
	text: string,
	offset: number,
	values: readonly string[],
): ValueTarget {
	const start = Math.min(value.start, offset);
	const replace = { start, end: Math.max(value.end, offset) };
	const plain = text.replace(/[`*_]/g, '');
	const isOpen = /^[[{<]/.test(plain) || /^[yY]{4}[-/.]/.test(plain);
	const isValue = values.some((it) => it.toLowerCase() === plain.toLowerCase());
	if (text !== '' && (isOpen || isValue)) return { replace, insert: replace, filterText: text };
	return { replace, insert: { start, end: offset }, filterText: undefined };
}

/** Creates the completion of a value. */
export function valueCompletion(
	target: ValueTarget,
	value: string,
	more: Partial<Completion> & Pick<Completion, 'kind'>,
): Completion {
	return {
		label: value,
		newText: value,
		isSnippet: false,
		...more,
		replace: target.replace,
		insert: target.insert,
		filterText: target.filterText ?? more.filterText ?? value,
	};
}
