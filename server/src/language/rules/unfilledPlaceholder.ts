import type { Candidate } from '../document/facts.ts';
import type { Token } from '../template/template.ts';
import { choicesOf, kindOfToken } from '../template/token.ts';
import { bareHints } from './bareHints.ts';
import { placeNames } from './place.ts';
import { formOf } from './placeholderForm.ts';
import { isPlainValue } from './plainValue.ts';
import type { CandidateFinding, ChunkContext, ChunkRule, Grade } from './rule.ts';
import { isDateFormat, templateToken } from './templateToken.ts';
import { isValueInBrackets } from './valueInBrackets.ts';

/**
 * Placeholders that still stand. A token of the template is one wherever it can mean nothing else; a span that only
 * looks like a placeholder is graded by its form.
 */
export const unfilledPlaceholder: ChunkRule = {
	id: 'unfilled-placeholder',
	*check(context) {
		for (const candidate of context.chunk.facts.candidates) {
			const token = templateToken(candidate, context);
			const grade = token ? 'certain' : gradeByForm(candidate, context);
			if (grade !== undefined) yield finding(candidate, token, grade, context);
		}
		yield* bareHints(context);
	},
};

function gradeByForm(candidate: Candidate, context: ChunkContext): Grade | undefined {
	const { template, chunk } = context;
	if (chunk.facts.approximate || isDateFormat(candidate, chunk.facts)) return undefined;
	const form = formOf(candidate);
	if (template === undefined || form === undefined) return form;
	if (isPlainValue(candidate.content) || isValueInBrackets(candidate, context)) return undefined;
	if (form === 'marked') return template.spellings.has(candidate.spelling) ? 'weak' : undefined;
	// One word in the code of a document whose tokens are known is far more often code than a new placeholder.
	return form === 'weak' && candidate.zone !== 'prose' ? undefined : form;
}

function finding(
	candidate: Candidate,
	token: Token | undefined,
	grade: Grade,
	context: ChunkContext,
): CandidateFinding {
	const { span, more, text, content, home } = candidate;
	const place = placeNames(context, home);
	// The same token may ask for a word in a sentence and for a name in code.
	const kind = kindOfToken(candidate);
	const choices = token?.choices ?? (kind === 'choice' ? choicesOf(content) : []);
	return {
		rule: 'unfilled-placeholder',
		kind,
		span,
		related: more,
		message: { id: 'unfilled', token: text, place, choices },
		grade,
		home,
	};
}
