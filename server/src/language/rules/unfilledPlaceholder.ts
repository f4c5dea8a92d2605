import type { Candidate } from '../document/facts.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { Token, TokenPlace } from '../template/template.ts';
import { choicesOf, kindOfToken, tokenKey } from '../template/token.ts';
import { placeNames } from './place.ts';
import { formOf } from './placeholderForm.ts';
import { isPlainValue } from './plainValue.ts';
import type { CandidateFinding, ChunkContext, ChunkRule, Grade } from './rule.ts';

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
	},
};

/** The template's token that the candidate is, if it can be nothing else where it stands. */
function templateToken(candidate: Candidate, context: ChunkContext): Token | undefined {
	if (candidate.linkLike || isFormat(candidate, context.chunk.facts)) return undefined;
	const token = context.template?.tokens.get(tokenKey(candidate.text));
	if (token === undefined) return undefined;
	if (candidate.glued && !/\s/.test(candidate.content)) return undefined;
	return token.strong || token.places.some((place) => sharesPlace(place, candidate, context))
		? token
		: undefined;
}

/** A one-word token counts in the section, column, field or code language where the template has it. */
function sharesPlace(place: TokenPlace, { home }: Candidate, { chunk, sectionAt }: ChunkContext): boolean {
	const { facts } = chunk;
	const section = sectionAt(home.heading);
	if (section !== undefined && section === place.section) return true;
	const column = home.table && facts.tables[home.table.index]?.header[home.table.column]?.text;
	const field = home.field === undefined ? undefined : facts.fields[home.field]?.label;
	const language = home.fence === undefined ? undefined : facts.fences[home.fence]?.language;
	return (
		(column !== undefined && labelKeyOf(column) === place.column) ||
		(field !== undefined && labelKeyOf(field) === place.field) ||
		(language !== undefined && language !== '' && language === place.language)
	);
}

function gradeByForm(candidate: Candidate, { template, chunk }: ChunkContext): Grade | undefined {
	if (chunk.facts.approximate) return undefined;
	if (isFormat(candidate, chunk.facts)) return undefined;
	const form = formOf(candidate);
	if (template === undefined || form === undefined) return form;
	if (isPlainValue(candidate.content)) return undefined;
	if (form === 'marked') return template.spellings.has(candidate.spelling) ? 'weak' : undefined;
	// One word in the code of a document whose tokens are known is far more often code than a new placeholder.
	return form === 'weak' && candidate.zone !== 'prose' ? undefined : form;
}

/** A date mask in a sentence, or in a column or field that is about formats, is the format itself. */
function isFormat({ spelling, position, home }: Candidate, facts: ChunkContext['chunk']['facts']): boolean {
	if (spelling !== 'date' || position === 'other') return spelling === 'date';
	const column = home.table && facts.tables[home.table.index]?.header[home.table.column]?.text;
	const label = column ?? (home.field === undefined ? undefined : facts.fields[home.field]?.label);
	return label !== undefined && /format|pattern|mask|syntax|example|muster/i.test(label);
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
