import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { statusEffects } from '../analysis/findingSeverity.ts';
import { chunkOffsetAt } from '../document/document.ts';
import type { Candidate } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import { metadataRole } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { TemplateSection, Token, TokenPlace } from '../template/template.ts';
import { tokenKey } from '../template/token.ts';
import { statusClass } from '../template/words.ts';
import { inlineCode } from './inlineCode.ts';

/** A hover in Markdown, and the span that it describes. */
export interface Description {
	readonly markdown: string;
	readonly span: Span;
}

/** Describes the placeholder at an offset: its place, and what the template asks for there. */
export function hoverPlaceholder(analysis: TemplatedAnalysis, offset: number): Description | undefined {
	const { document, template } = analysis;
	const at = chunkOffsetAt(document, offset);
	const candidate = at?.chunk.facts.candidates.find(({ span, more }) =>
		[span, ...more].some(({ start, end }) => start <= at.offset && at.offset <= end),
	);
	const token = candidate && template.tokens.get(tokenKey(candidate.text));
	if (at === undefined || candidate === undefined || token === undefined) return undefined;
	const section = analysis.templateSectionAt(at.index, candidate.location.heading);
	const place = placeFor(token, candidate, section, at.chunk.facts);
	const lines = [
		`${where(candidate, section, at.chunk.facts)}the template asks for ${asked(token, candidate.content)}`,
		values(token, place),
		place?.hint && `It writes: ${inlineCode(place.hint)}`,
		section?.guidance[0] && `_${section.guidance[0].replace(/\s+/g, ' ')}_`,
	];
	return { markdown: lines.filter(Boolean).join('\n\n'), span: shift(candidate.span, at.start) };
}

/** Returns the place of the token in the template that best matches the candidate's section, column and field. */
function placeFor(
	token: Token,
	{ location }: Candidate,
	section: TemplateSection | undefined,
	facts: Facts,
): TokenPlace | undefined {
	const { column, field } = labels(location, facts);
	const score = (place: TokenPlace) =>
		(place.section === section ? 2 : 0) +
		(column !== undefined && place.column === labelKeyOf(column) ? 1 : 0) +
		(field !== undefined && place.field === labelKeyOf(field) ? 1 : 0);
	return [...token.places].sort((a, b) => score(b) - score(a))[0];
}

type Facts = NonNullable<ReturnType<typeof chunkOffsetAt>>['chunk']['facts'];

function labels(location: Candidate['location'], facts: Facts) {
	return {
		column: location.table && facts.tables[location.table.index]?.header[location.table.column]?.text,
		field: location.field === undefined ? undefined : facts.fields[location.field]?.label,
		key: location.pair === undefined ? undefined : facts.pairs[location.pair]?.key,
	};
}

/** Returns the start of the sentence: the place of the placeholder. */
function where({ location }: Candidate, section: TemplateSection | undefined, facts: Facts): string {
	const { column, field, key } = labels(location, facts);
	if (key) return `In the metadata, as **${key}**, `;
	const heading = facts.headings[location.heading]?.text;
	const name = section?.label || (heading && plainText(heading));
	const inside = name ? ` of **${name}**` : '';
	if (column) return `In the column **${plainText(column)}**${inside}, `;
	if (field) return `In the field **${field}**${inside}, `;
	if (location.inHeading) return section?.depth === 1 ? 'In the title, ' : `In a heading${inside}, `;
	return name ? `In **${name}**, ` : 'Here ';
}

/** Returns the end of the sentence: what to write. It quotes the content of a text token, which says so itself. */
export function asked({ kind }: Pick<Token, 'kind'>, content: string): string {
	switch (kind) {
		case 'choice':
			return 'one of these values:';
		case 'identifier':
			return 'a name.';
		case 'mention':
			return 'a person or a team.';
		case 'date':
			return 'a date.';
		case 'text':
			return `“${content}”.`;
	}
}

/** Returns a list of the allowed values. For Status, the list says how each value affects the findings. */
function values({ choices }: Token, place: TokenPlace | undefined): string {
	const isStatus = place?.metadata !== undefined && metadataRole(place.metadata) === 'status';
	return choices
		.map((choice) => {
			const status = isStatus ? statusClass(choice, {}) : undefined;
			return `- ${inlineCode(choice)}${status ? `: ${statusEffects[status]}` : ''}`;
		})
		.join('\n');
}
