import type { MarkdownDocument } from '../document/document.ts';
import { textOf } from '../document/document.ts';
import type { Candidate, ChunkFacts } from '../document/facts.ts';
import { isDirective } from './directive.ts';
import { isTemplateToken } from './isTemplateToken.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Outline, outlineOf } from './outline.ts';
import { readSections } from './readSections.ts';
import type { MetadataKey, Template, TemplateField, TemplateSection, Token, TokenPlace } from './template.ts';
import { choicesOf, isStrongToken, kindOfToken, tokenKey } from './token.ts';
import { metadataRole } from './words.ts';

/** Why a Markdown file is no template. */
export type TemplateProblem = 'no-type' | 'no-headings';

/** Reads a Markdown file as a template; a problem when it cannot be one. */
export function readTemplate(document: MarkdownDocument): Template | TemplateProblem {
	const outline = outlineOf(document);
	const type = outline.pairs.find(({ pair }) => metadataRole(pair.key) === 'type')?.pair.value;
	if (type === undefined || type === '') return 'no-type';
	if (outline.sections.length === 0) return 'no-headings';
	const { sections, title, byHeading } = readSections(document, outline);
	return {
		type,
		text: textOf(document),
		metadata: metadataKeys(document, outline),
		title,
		sections,
		footer: footerFields(document),
		...readTokens(document, byHeading),
		guidance: guidanceOf(document),
	};
}

function metadataKeys(document: MarkdownDocument, outline: Outline): readonly MetadataKey[] {
	return outline.pairs.map(({ pair, chunk, index }) => {
		const candidates = document.chunks[chunk]?.facts.candidates ?? [];
		const tokens = candidates.filter(({ home }) => home.pair === index);
		return {
			key: pair.key,
			role: metadataRole(pair.key),
			value: pair.value,
			tokens: tokens.length,
			choices: tokens.flatMap(({ content }) => choicesOf(content)),
		};
	});
}

/** Labelled lines after the last thematic break. */
function footerFields(document: MarkdownDocument): readonly TemplateField[] {
	const facts = document.chunks.at(-1)?.facts;
	const lastBreak = facts?.blocks.filter(({ kind }) => kind === 'break').at(-1);
	if (facts === undefined || lastBreak === undefined) return [];
	return [...facts.fields.entries()]
		.filter(([, field]) => field.form === 'line' && field.span.start > lastBreak.span.end)
		.map(([index, { label }]) => ({
			label,
			key: labelKeyOf(label),
			group: undefined,
			tokens: facts.candidates.filter(({ home }) => home.field === index).length,
			count: 1,
		}));
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
			const place = placeOf(facts, text, candidate, byHeading(chunk, candidate.home.heading));
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
	{ home, span, text }: Candidate,
	section: TemplateSection | undefined,
): TokenPlace {
	const table = home.table && facts.tables[home.table.index];
	const column = home.table && table?.header[home.table.column]?.text;
	const field = home.field === undefined ? undefined : facts.fields[home.field];
	const line = lineAround(source, span.start);
	return {
		section,
		column: column === undefined ? undefined : labelKeyOf(column),
		field: field === undefined ? undefined : labelKeyOf(field.label),
		metadata: home.pair === undefined ? undefined : labelKeyOf(facts.pairs[home.pair]?.key ?? ''),
		language: home.fence === undefined ? undefined : facts.fences[home.fence]?.language,
		hint: hintOf(cellText(facts, home) ?? field?.value ?? line, text),
	};
}

function cellText(facts: ChunkFacts, { table }: Candidate['home']): string | undefined {
	return table && facts.tables[table.index]?.rows[table.row]?.[table.column]?.text;
}

function lineAround(source: string, offset: number): string {
	const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1;
	return source.slice(start).split(/[\r\n]/, 1)[0] ?? '';
}

function hintOf(around: string, token: string): string | undefined {
	const text = around.trim();
	return text === token || text === `\`${token}\`` || text === '' ? undefined : text;
}
