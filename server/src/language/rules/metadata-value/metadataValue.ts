import { distance } from 'fastest-levenshtein';
import { isMarker, isNotApplicable } from '../../document/absentValue.ts';
import { plainText } from '../../document/plainText.ts';
import { shift } from '../../document/span.ts';
import { list, quoted } from '../../messages/sentences.ts';
import { pairOf } from '../../template/matchParts.ts';
import { isCritical, statusClass } from '../../template/words.ts';
import type { DocumentContext } from '../contexts.ts';
import { defineRule } from '../rule.ts';
import { writing } from '../writing.ts';

interface MetadataValue {
	readonly id: 'metadata-value';
	readonly key: string;
	readonly value: string;
	readonly choices: readonly string[];
}

/** Reports metadata values that are not one of the choices in the template. */
export const metadataValue = defineRule<MetadataValue>({
	id: 'metadata-value',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A metadata value is none of those that the template allows.',
	answerProblem: 'refuses',
	sentence: ({ key, value, choices }) =>
		`${quoted(value)} is no value of ${quoted(key)}: choose ${list(choices, 'or')}`,
	*checkDocument({ document, outline, template, statuses }) {
		for (const key of template.metadata) {
			const found = key.choices.length > 1 ? pairOf(outline.pairs, key) : undefined;
			if (found === undefined) continue;
			const { value, valueSpan } = found.pair;
			if (value === '' || /^[*_`]*[[{<]/.test(value) || isMarker(value) || isNotApplicable(value)) continue;
			if (isAllowed(value, key.choices) || isSynonym(value, key.role, statuses)) continue;
			yield {
				span: shift(valueSpan, document.starts[found.chunk] ?? 0),
				message: { id: 'metadata-value', key: key.key, value: plainText(value), choices: key.choices },
			};
		}
	},
	/** Yields a fix for each choice of the template, the most similar choice first. */
	*fixes({ message, span }) {
		const apart = (choice: string) => distance(choice.toLowerCase(), message.value.toLowerCase());
		const choices = [...message.choices].sort((a, b) => apart(a) - apart(b));
		for (const [index, choice] of choices.entries())
			yield { ...writing(span, choice), isPreferred: index === 0 && apart(choice) <= 2 };
	},
});

/** Whether the value is one of the choices or starts with one. Authors often add an explanation to their choice. */
function isAllowed(value: string, choices: readonly string[]): boolean {
	const plain = plainText(value).toLowerCase();
	return choices.some((choice) => {
		const word = choice.toLowerCase();
		return plain.startsWith(word) && !/^[\p{L}\p{N}_/|-]/u.test(plain.slice(word.length));
	});
}

/** Whether the value is a known Status or Focus word, such as "accepted" for "active", or a custom Status value. */
function isSynonym(
	value: string,
	role: DocumentContext['template']['metadata'][number]['role'],
	statuses: DocumentContext['statuses'],
): boolean {
	if (role === 'status') return statusClass(value, statuses) !== undefined;
	return role === 'focus' && isCritical(value);
}
