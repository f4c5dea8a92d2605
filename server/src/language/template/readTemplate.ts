import type { MarkdownDocument } from '../document/document.ts';
import type { Candidate, ChunkFacts } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import { shift } from '../document/span.ts';
import { bareHint } from './bareHint.ts';
import { type Directive, isDirective, parseDirective } from './directive.ts';
import { metadataRole } from './findRole.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Outline, type OutlinePair, outlineOf } from './outline.ts';
import { readFooter } from './readFields.ts';
import { readSections } from './readSections.ts';
import { metadataRoles, type Role } from './roles.ts';
import { bodyAt } from './sectionBody.ts';
import type {
	MetadataKey,
	Template,
	TemplateField,
	TemplateSection,
	Token,
	TokenPlace,
	UnknownDirective,
} from './template.ts';
import { choicesOf, isStrongToken, isTemplateToken, kindOfToken, tokenKey } from './token.ts';

/** Why a Markdown file is not a template. */
export type TemplateProblem = 'no-type' | 'no-headings';

/**
 * Reads a Markdown file as a template. Returns a problem if it cannot be one.
 *
 * @param uri the file; `undefined` for a built-in template
 */
export function readTemplate(document: MarkdownDocument, uri?: string): Template | TemplateProblem {
	const outline = outlineOf(document);
	const type = outline.pairs.find((it) => roleOfPair(document, it) === 'type')?.pair.value ?? '';
	if (type === '' || /^[[{<]/.test(type)) return 'no-type';
	if (outline.sections.length === 0) return 'no-headings';
	const { sections, title, places, byHeading } = readSections(document, outline);
	return {
		type: plainText(type),
		document,
		uri,
		metadata: metadataKeys(document, outline),
		title,
		sections,
		footer: footerFields(document),
		...readTokens(document, byHeading),
		guidance: guidanceOf(document),
		places,
		unknownDirectives: unknownDirectives(document),
	};
}

function metadataKeys(document: MarkdownDocument, outline: Outline): readonly MetadataKey[] {
	return outline.pairs.map((it) => {
		const { pair, chunk, index } = it;
		const { facts, text } = document.chunks[chunk] ?? {};
		const tokens = (facts?.candidates ?? []).filter(
			(candidate) => candidate.location.pair === index && isTemplateToken(candidate),
		);
		return {
			key: pair.key,
			role: roleOfPair(document, it),
			value: pair.value,
			tokens: tokens.length,
			kind: tokens[0] && kindOfToken(tokens[0]),
			choices: tokens.flatMap(({ content }) => choicesOf(content)),
			optional: directivesOfPair(document, it).some(({ name }) => name === 'optional'),
			hint: bareHint(text ?? '', pair.valueSpan, tokens),
		};
	});
}

/** The role of a pair, from a directive at its end or else from its key. */
function roleOfPair(document: MarkdownDocument, pair: OutlinePair): Role | undefined {
	const stated = directivesOfPair(document, pair).find(({ name }) => name === 'role');
	const role = stated?.name === 'role' ? metadataRoles.find((it) => it === stated.role) : undefined;
	return role ?? metadataRole(pair.pair.key);
}

/** The directives between the value of a pair and the next pair or the end of the line. */
function directivesOfPair(
	document: MarkdownDocument,
	{ pair, chunk, index }: OutlinePair,
): readonly Directive[] {
	const { facts, text = '' } = document.chunks[chunk] ?? {};
	const { end } = pair.valueSpan;
	const next = facts?.pairs[index + 1]?.keySpan.start ?? Number.POSITIVE_INFINITY;
	return (facts?.comments ?? [])
		.filter(
			({ span }) => span.start >= end && span.start < next && !/[\r\n]/.test(text.slice(end, span.start)),
		)
		.flatMap((comment) => {
			const directive = parseDirective(comment.text);
			return directive ? [directive] : [];
		});
}

function footerFields(document: MarkdownDocument): readonly TemplateField[] {
	const last = document.chunks.at(-1);
	const heading = (last?.facts.headings.length ?? 0) - 1;
	const body = bodyAt(document, document.chunks.length - 1, heading);
	return last ? readFooter(body, last.text) : [];
}

function unknownDirectives(document: MarkdownDocument): readonly UnknownDirective[] {
	return document.chunks.flatMap(({ facts }, index) =>
		facts.comments
			.filter(({ text }) => isDirective(text) && parseDirective(text) === undefined)
			.map(({ text, span }) => ({ text, span: shift(span, document.starts[index] ?? 0) })),
	);
}

function guidanceOf(document: MarkdownDocument): ReadonlySet<string> {
	const comments = document.chunks.flatMap(({ facts }) => facts.comments);
	return new Set(
		comments.filter(({ text }) => !isDirective(text)).map(({ text }) => text.replace(/\s+/g, ' ')),
	);
}

function readTokens(
	document: MarkdownDocument,
	byHeading: (chunk: number, heading: number) => TemplateSection | undefined,
): Pick<Template, 'tokens' | 'spellings'> {
	const tokens = new Map<string, Token>();
	const spellings = new Set<Candidate['spelling']>();
	document.chunks.forEach(({ facts, text }, chunk) => {
		for (const candidate of facts.candidates) {
			if (!isTemplateToken(candidate)) continue;
			spellings.add(candidate.spelling);
			const key = tokenKey(candidate.text);
			const place = placeOf(facts, text, candidate, byHeading(chunk, candidate.location.heading));
			const known = tokens.get(key);
			tokens.set(key, known ? { ...known, places: [...known.places, place] } : newToken(candidate, place));
		}
	});
	return { tokens, spellings };
}

function newToken(candidate: Candidate, place: TokenPlace): Token {
	const { text, content, spelling } = candidate;
	const kind = kindOfToken(candidate);
	return {
		text,
		kind,
		strong: isStrongToken(spelling, content),
		choices: kind === 'choice' ? choicesOf(content) : [],
		places: [place],
	};
}

function placeOf(
	facts: ChunkFacts,
	source: string,
	{ location, span, text }: Candidate,
	section: TemplateSection | undefined,
): TokenPlace {
	const table = location.table && facts.tables[location.table.index];
	const column = location.table && table?.header[location.table.column]?.text;
	const field = location.field === undefined ? undefined : facts.fields[location.field];
	const line = lineAround(source, span.start);
	return {
		section,
		column: column === undefined ? undefined : labelKeyOf(column),
		field: field === undefined ? undefined : labelKeyOf(field.label),
		metadata: location.pair === undefined ? undefined : labelKeyOf(facts.pairs[location.pair]?.key ?? ''),
		language: location.fence === undefined ? undefined : facts.fences[location.fence]?.language,
		hint: hintOf(cellText(facts, location) ?? field?.value ?? line, text),
	};
}

function cellText(facts: ChunkFacts, { table }: Candidate['location']): string | undefined {
	return table && facts.tables[table.index]?.rows[table.row]?.[table.column]?.text;
}

function lineAround(source: string, offset: number): string {
	const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
	return source.slice(start).split(/[\r\n]/, 1)[0] ?? '';
}

/** The text around a token, if there is any. */
function hintOf(around: string, token: string): string | undefined {
	const text = around.trim();
	return text === token || text === `\`${token}\`` || text === '' ? undefined : text;
}
