import type { Diagnosis, Finding } from '../diagnose/finding.ts';
import { type MarkdownDocument, sliceOf } from '../document/document.ts';
import type { Candidate } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import { matchSections } from '../template/matchSections.ts';
import { outlineOf, type Section } from '../template/outline.ts';
import type { Template } from '../template/template.ts';
import { locate } from './locate.ts';

/**
 * The places of a document that are to get one and the same name: those of the unfilled token at an offset, wherever in
 * the document it stands, itself included. Only a token that asks for a name means the same everywhere, and only one that
 * is spelled the same: `[ComponentName1]` and `[ComponentName2]` are two components. Where several rows of a table have
 * the token in one column, here or in the template, each row is about a thing of its own, and so is each section of a kind
 * that repeats. Suppressed ones are left out, and those that run over several lines.
 *
 * @param offset in the token or at its end
 * @returns spans with equal text in the order of the document; none where no such token stands
 */
export function sameToken(
	document: MarkdownDocument,
	template: Template,
	{ findings }: Pick<Diagnosis, 'findings'>,
	offset: number,
): readonly Span[] {
	const names = findings.filter(isName);
	const found =
		names.find(({ span }) => span.start <= offset && offset < span.end) ??
		names.find(({ span }) => span.end === offset);
	if (found === undefined) return [];
	const text = sliceOf(document, found.span);
	const spans = names.map(({ span }) => span).filter((span) => sliceOf(document, span) === text);
	const groups = groupsOf(document, template, repeatingSections(document, template), text, spans);
	return groups.find((group) => group.includes(found.span)) ?? [];
}

/** All places that are to get one and the same name with others, together with those: see {@link sameToken}. */
export function sameTokens(
	document: MarkdownDocument,
	template: Template,
	{ findings }: Pick<Diagnosis, 'findings'>,
): readonly (readonly Span[])[] {
	const byText = new Map<string, Span[]>();
	for (const { span } of findings.filter(isName)) {
		const text = sliceOf(document, span);
		const known = byText.get(text);
		if (known) known.push(span);
		else byText.set(text, [span]);
	}
	const instances = repeatingSections(document, template);
	return [...byText]
		.filter(([, spans]) => spans.length > 1)
		.flatMap(([text, spans]) => groupsOf(document, template, instances, text, spans))
		.filter((group) => group.length > 1);
}

/** @param spans where the same token stands */
function groupsOf(
	document: MarkdownDocument,
	template: Template,
	instances: ReadonlyMap<string, string>,
	text: string,
	spans: readonly Span[],
): readonly (readonly Span[])[] {
	const places = placesOf(document, instances, spans);
	const hasRows = isDivided(places) || isDivided(tokensOfTemplate(template, text));
	const groups = new Map<string, Span[]>();
	for (const place of places) {
		const key = `${place.instance} ${hasRows ? rowOf(place)?.key : ''}`;
		const known = groups.get(key);
		if (known) known.push(place.span);
		else groups.set(key, [place.span]);
	}
	return [...groups.values()];
}

function isName({ rule, kind, related }: Finding): boolean {
	return rule === 'unfilled-placeholder' && kind === 'identifier' && related.length === 0;
}

interface TokenAt {
	readonly chunk: number;
	readonly home: Candidate['home'];
}

interface PlacedToken extends TokenAt {
	readonly span: Span;
	/** The innermost section of a kind that repeats, by its heading. */
	readonly instance: string | undefined;
}

/** The hint of a snippet that was tabbed past is no candidate: it is an answer to be written, and in each row another one. */
function placesOf(
	document: MarkdownDocument,
	instances: ReadonlyMap<string, string>,
	spans: readonly Span[],
): readonly PlacedToken[] {
	return spans.flatMap((span) => {
		const at = locate(document, span.start);
		const candidate = at?.chunk.facts.candidates.find((it) => {
			const { start, end } = shift(it.span, at.start);
			return start === span.start && end === span.end;
		});
		if (at === undefined || candidate === undefined) return [];
		const { home } = candidate;
		return [{ span, chunk: at.index, home, instance: instances.get(sectionKey(at.index, home.heading)) }];
	});
}

function tokensOfTemplate({ document }: Template, text: string): readonly TokenAt[] {
	return document.chunks.flatMap(({ facts }, chunk) =>
		facts.candidates.filter((it) => it.text === text).map(({ home }) => ({ chunk, home })),
	);
}

function rowOf({ chunk, home: { table } }: TokenAt) {
	if (table === undefined) return undefined;
	const { index, row, column } = table;
	return { column: `${chunk}/${index}/${column}`, key: `${chunk}/${index}/${row}` };
}

/** Two stand in one column of a table, in different rows. */
function isDivided(tokens: readonly TokenAt[]): boolean {
	const first = new Map<string, string>();
	return tokens.some((token) => {
		const row = rowOf(token);
		if (row === undefined) return false;
		const known = first.get(row.column);
		if (known === undefined) first.set(row.column, row.key);
		return known !== undefined && known !== row.key;
	});
}

/** For each heading in it, the section of a kind that repeats. */
function repeatingSections(document: MarkdownDocument, template: Template): ReadonlyMap<string, string> {
	const outline = outlineOf(document);
	const { templateOf } = matchSections(document, outline, template);
	const instances = new Map<string, string>();
	const visit = (section: Section, around: string | undefined) => {
		const own = sectionKey(section.chunk, section.index);
		const instance = templateOf(section)?.repeatable ? own : around;
		if (instance) instances.set(own, instance);
		for (const child of section.children) visit(child, instance);
	};
	for (const section of outline.sections) visit(section, undefined);
	return instances;
}

function sectionKey(chunk: number, heading: number): string {
	return `${chunk}/${heading}`;
}
