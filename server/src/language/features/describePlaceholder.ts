import { statusEffects } from '#common/messages.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Candidate } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchSections } from '../template/matchSections.ts';
import { outlineOf, type Section } from '../template/outline.ts';
import type { Template, TemplateSection, Token, TokenPlace } from '../template/template.ts';
import { tokenKey } from '../template/token.ts';
import { metadataRole, statusClass } from '../template/words.ts';
import { locate } from './locate.ts';

/** What to show for a placeholder: Markdown, and what it is about. */
export interface Description {
	readonly markdown: string;
	readonly span: Span;
}

const kindNames: Readonly<Record<Token['kind'], string>> = {
	text: 'text',
	choice: 'one of the listed values',
	identifier: 'a name',
	mention: 'a person or team',
	date: 'a date',
};

/** Says of the placeholder at an offset where it stands, and what the template asks for there. */
export function describePlaceholder(
	document: MarkdownDocument,
	template: Template,
	offset: number,
): Description | undefined {
	const at = locate(document, offset);
	const candidate = at?.chunk.facts.candidates.find(({ span, more }) =>
		[span, ...more].some(({ start, end }) => start <= at.offset && at.offset <= end),
	);
	const token = candidate && template.tokens.get(tokenKey(candidate.text));
	if (at === undefined || candidate === undefined || token === undefined) return undefined;
	const section = sectionOf(document, template, at.index, candidate.home.heading);
	const place = placeFor(token, candidate, section, at.chunk.facts);
	const lines = [
		`**Unfilled placeholder** ${code(candidate.text)}`,
		where(candidate, section, at.chunk.facts),
		`The template asks for ${kindNames[token.kind]}${place?.hint ? `: ${code(place.hint)}` : '.'}`,
		...values(token, place),
		...(section?.guidance.slice(0, 1).map((guidance) => `_${guidance.replace(/\s+/g, ' ')}_`) ?? []),
	];
	return { markdown: lines.filter(Boolean).join('\n\n'), span: shift(candidate.span, at.start) };
}

function sectionOf(
	document: MarkdownDocument,
	template: Template,
	chunk: number,
	heading: number,
): TemplateSection | undefined {
	const outline = outlineOf(document);
	const match = matchSections(outline, template);
	const find = (sections: readonly Section[]): Section | undefined => {
		for (const section of sections) {
			const found = section.chunk === chunk && section.index === heading ? section : find(section.children);
			if (found) return found;
		}
		return undefined;
	};
	const found = find([...(outline.title ? [outline.title] : []), ...outline.sections]);
	return found && match.templateOf(found);
}

/** The place of the template that is most like the candidate's. */
function placeFor(
	token: Token,
	{ home }: Candidate,
	section: TemplateSection | undefined,
	facts: Facts,
): TokenPlace | undefined {
	const { column, field } = labels(home, facts);
	const score = (place: TokenPlace) =>
		(place.section === section ? 2 : 0) +
		(column !== undefined && place.column === labelKeyOf(column) ? 1 : 0) +
		(field !== undefined && place.field === labelKeyOf(field) ? 1 : 0);
	return [...token.places].sort((a, b) => score(b) - score(a))[0];
}

type Facts = NonNullable<ReturnType<typeof locate>>['chunk']['facts'];

function labels(home: Candidate['home'], facts: Facts) {
	return {
		column: home.table && facts.tables[home.table.index]?.header[home.table.column]?.text,
		field: home.field === undefined ? undefined : facts.fields[home.field]?.label,
		key: home.pair === undefined ? undefined : facts.pairs[home.pair]?.key,
	};
}

function where({ home }: Candidate, section: TemplateSection | undefined, facts: Facts): string {
	const { column, field, key } = labels(home, facts);
	if (key) return `In the metadata, as ${key}.`;
	const name = section?.label || facts.headings[home.heading]?.text;
	const inside = name ? ` of **${name}**` : '';
	if (column) return `In the column **${column}**${inside}.`;
	if (field) return `In the field **${field}**${inside}.`;
	if (home.inHeading)
		return section?.depth === 1 ? 'In the title of the document.' : `In a heading${inside}.`;
	return name ? `In **${name}**.` : '';
}

/** The allowed values; for Status with what each does to the findings. */
function values({ choices }: Token, place: TokenPlace | undefined): readonly string[] {
	if (choices.length === 0) return [];
	const isStatus = place?.metadata !== undefined && metadataRole(place.metadata) === 'status';
	return [
		'Allowed values:',
		choices
			.map((choice) => {
				const status = isStatus ? statusClass(choice, {}) : undefined;
				return `- ${code(choice)}${status ? `: ${statusEffects[status]}` : ''}`;
			})
			.join('\n'),
	];
}

/** A code span that holds any text. */
function code(text: string): string {
	const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = '`'.repeat(longest + 1);
	const space = longest > 0 ? ' ' : '';
	return `${fence}${space}${text}${space}${fence}`;
}
