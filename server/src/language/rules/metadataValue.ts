import { plainText } from '../document/plainText.ts';
import { isMarker, isSettled } from '../document/settledWords.ts';
import { shift } from '../document/span.ts';
import { pairOf } from '../template/pairOf.ts';
import { isCritical, statusClass } from '../template/words.ts';
import type { DocumentContext, DocumentRule } from './documentRule.ts';

/** Metadata values that are none of those between which the template lets the author choose. */
export const metadataValue: DocumentRule = {
	id: 'metadata-value',
	*check({ document, outline, template, statuses }) {
		for (const key of template.metadata) {
			const found = key.choices.length > 1 ? pairOf(outline.pairs, key) : undefined;
			if (found === undefined) continue;
			const { value, valueSpan } = found.pair;
			if (value === '' || /^[*_`]*[[{<]/.test(value) || isMarker(value) || isSettled(value)) continue;
			if (isAllowed(value, key.choices) || isSynonym(value, key.role, statuses)) continue;
			yield {
				rule: 'metadata-value',
				span: shift(valueSpan, document.starts[found.chunk] ?? 0),
				message: { id: 'metadata-value', key: key.key, value: plainText(value), choices: key.choices },
			};
		}
	},
};

/** The value is one of the choices, or starts with one: people explain what they chose. */
function isAllowed(value: string, choices: readonly string[]): boolean {
	const plain = plainText(value).toLowerCase();
	return choices.some((choice) => {
		const word = choice.toLowerCase();
		return plain.startsWith(word) && !/^[\p{L}\p{N}_/|-]/u.test(plain.slice(word.length));
	});
}

/** "accepted" is as good as "active", and words of the team's own are what they were declared to be. */
function isSynonym(
	value: string,
	role: DocumentContext['template']['metadata'][number]['role'],
	statuses: DocumentContext['statuses'],
): boolean {
	if (role === 'status') return statusClass(value, statuses) !== undefined;
	return role === 'focus' && isCritical(value);
}
