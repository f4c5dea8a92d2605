import type { Candidate, ChunkFacts } from '../document/facts.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { Token, TokenPlace } from '../template/template.ts';
import { tokenKey } from '../template/token.ts';
import type { ChunkContext } from './contexts.ts';

/** Returns the template token that matches a candidate. Returns undefined if the candidate can mean something else. */
export function templateToken(candidate: Candidate, context: ChunkContext): Token | undefined {
	if (candidate.linkLike || isDateFormat(candidate, context.chunk.facts)) return undefined;
	const token = context.template?.tokens.get(tokenKey(candidate.text));
	if (token === undefined) return undefined;
	if (candidate.glued && !/\s/.test(candidate.content)) return undefined;
	return token.strong || token.places.some((place) => sharesPlace(place, candidate, context))
		? token
		: undefined;
}

/** Whether a candidate is in the same section, column, field or code language as the token in the template. */
function sharesPlace(
	place: TokenPlace,
	{ location }: Candidate,
	{ chunk, sectionAt }: ChunkContext,
): boolean {
	const { facts } = chunk;
	const section = sectionAt(location.heading);
	if (section !== undefined && section === place.section) return true;
	const column = location.table && facts.tables[location.table.index]?.header[location.table.column]?.text;
	const field = location.field === undefined ? undefined : facts.fields[location.field]?.label;
	const language = location.fence === undefined ? undefined : facts.fences[location.fence]?.language;
	return (
		(column !== undefined && labelKeyOf(column) === place.column) ||
		(field !== undefined && labelKeyOf(field) === place.field) ||
		(language !== undefined && language !== '' && language === place.language)
	);
}

/**
 * Whether a date mask describes a date format and is not a placeholder. This is the case in a sentence, and in a column
 * or field about formats.
 */
export function isDateFormat({ spelling, position, location }: Candidate, facts: ChunkFacts): boolean {
	if (spelling !== 'date' || position === 'other') return spelling === 'date';
	const column = location.table && facts.tables[location.table.index]?.header[location.table.column]?.text;
	const label = column ?? (location.field === undefined ? undefined : facts.fields[location.field]?.label);
	return label !== undefined && /format|pattern|mask|syntax|example|muster/i.test(label);
}
