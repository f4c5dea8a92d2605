import type { Candidate } from '../../document/facts.ts';
import { inPlace, list, shortened } from '../../messages/sentences.ts';
import type { Token } from '../../template/template.ts';
import { choicesOf, kindOfToken } from '../../template/token.ts';
import type { ChunkContext } from '../contexts.ts';
import type { Finding } from '../finding.ts';
import { placeNames } from '../placeNames.ts';
import { defineRule, type Grade } from '../rule.ts';
import { isDateFormat, templateToken } from '../templateToken.ts';
import { isPlainValue, isValueInBrackets } from '../valueInBrackets.ts';
import { writing } from '../writing.ts';
import { bareHints, type Unfilled, type UnfilledFinding } from './bareHints.ts';
import { formOf } from './placeholderForm.ts';

/** The maximum number of owner fixes. Users would have to search a longer list, and completion has one. */
const mostOwners = 5;

/**
 * Reports placeholders that the author has not filled in. A template token counts wherever it cannot have another
 * meaning. Other spans that look like placeholders get a grade by their form.
 */
export const unfilledPlaceholder = defineRule<Unfilled>({
	id: 'unfilled-placeholder',
	area: 'filling',
	severity: 'warning',
	atMost: 'error',
	summary: 'A placeholder of the template still stands where the author should have written.',
	leavesPlaceOpen: true,
	filledBy: 'answer',
	answerProblem: 'refuses',
	mark: 'open',
	relatedNote: 'The same placeholder, continued',
	sentence: ({ token, place, choices }) =>
		`Unfilled: \`${shortened(token)}\`${inPlace(place)}${choices.length === 0 ? '' : `: ${list(choices, 'or')}`}`,
	asks: ({ token, place }) => ({ label: token, place }),
	evidence: ({ grade, message }) => {
		if (grade === 'marked') return { notation: message.token };
		return grade === 'weak' ? undefined : 'strong';
	},
	*checkChunk(context) {
		for (const candidate of context.chunk.facts.candidates) {
			const token = templateToken(candidate, context);
			const grade = token ? 'certain' : gradeByForm(candidate, context);
			if (grade !== undefined) yield finding(candidate, token, grade, context);
		}
		yield* bareHints(context);
	},
	/** Yields fixes that write the choices of the template, the current date, or the owners in the workspace. */
	*fixes({ message, kind, span, related }, { today, owners }) {
		if (related.length > 0) return;
		if (kind === 'date') yield { ...writing(span, today), isPreferred: true };
		if (kind === 'mention') for (const owner of owners().slice(0, mostOwners)) yield writing(span, owner);
		for (const choice of message.choices) yield writing(span, choice);
	},
});

/** Whether a finding reports an unfilled placeholder. */
export function isUnfilled(finding: Finding): finding is Finding<Unfilled> {
	return finding.rule === unfilledPlaceholder.id;
}

function gradeByForm(candidate: Candidate, context: ChunkContext): Grade | undefined {
	const { template, chunk } = context;
	if (chunk.facts.approximate || isDateFormat(candidate, chunk.facts)) return undefined;
	const form = formOf(candidate);
	if (template === undefined || form === undefined) return form;
	if (isPlainValue(candidate.content) || isValueInBrackets(candidate, context)) return undefined;
	if (form === 'marked') return template.spellings.has(candidate.spelling) ? 'weak' : undefined;
	// In a document with known tokens, one word in code is far more often code than a new placeholder.
	return form === 'weak' && candidate.zone !== 'prose' ? undefined : form;
}

function finding(
	candidate: Candidate,
	token: Token | undefined,
	grade: Grade,
	context: ChunkContext,
): UnfilledFinding {
	const { span, more, text, content, location } = candidate;
	const place = placeNames(context, location);
	// The same token can ask for a word in a sentence and for a name in code.
	const kind = kindOfToken(candidate);
	const choices = token?.choices ?? (kind === 'choice' ? choicesOf(content) : []);
	return {
		kind,
		span,
		related: more,
		message: { id: 'unfilled', token: text, place, choices },
		grade,
		location,
	};
}
