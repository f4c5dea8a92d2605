import type { Span } from '../document/span.ts';
import type { Completion } from './completion.ts';

/** A value at the cursor: what gives way to another one. */
export interface ValueTarget {
	readonly replace: Span;
	readonly insert: Span;
	/** What the editor compares each value with; undefined where it compares the value itself. */
	readonly filterText: string | undefined;
}

/**
 * What a chosen value takes the place of. A placeholder gives way as a whole, and so does one of the values: then all
 * are offered, whatever the cursor stands behind.
 *
 * @param text of `value`
 * @param values that could stand there
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

/** A value as a completion. */
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
