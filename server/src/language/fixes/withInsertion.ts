import { insertion, type TextReplacement } from '../document/textReplacement.ts';

/**
 * Insertions that do at once what some insertions and then another one do.
 *
 * @param insertions into a text, in its order, no two at one place
 * @param at an offset in the text that they make
 */
export function withInsertion(
	insertions: readonly TextReplacement[],
	at: number,
	text: string,
): readonly TextReplacement[] {
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
