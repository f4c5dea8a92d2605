import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkOffsetAt, sliceOf } from '../document/document.ts';
import type { Candidate } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import type { Finding } from '../rules/finding.ts';
import type { Section } from '../template/outline.ts';
import type { Template } from '../template/template.ts';

/**
 * Returns the places of a document that get the same name: all occurrences of the unfilled token at an offset,
 * including that one.
 *
 * Only tokens that ask for a name and have the same spelling mean the same: `[ComponentName1]` and `[ComponentName2]`
 * are two components. If several rows of a table have the token in one column, in the document or in the template, each
 * row is about something else. The same is true of sections that repeat. Suppressed tokens and tokens of several lines
 * are left out.
 *
 * @param offset an offset in the token or at its end
 * @returns spans with equal text in document order; empty if there is no such token
 */
export function sameToken(analysis: TemplatedAnalysis, offset: number): readonly Span[] {
	const { document, template } = analysis;
	const names = analysis.findings.filter(isName);
	const found =
		names.find(({ span }) => span.start <= offset && offset < span.end) ??
		names.find(({ span }) => span.end === offset);
	if (found === undefined) return [];
	const text = sliceOf(document, found.span);
	const spans = names.map(({ span }) => span).filter((span) => sliceOf(document, span) === text);
	const groups = groupsOf(
		placesOf(analysis, repeatingSections(analysis), spans),
		tokensOfTemplate(template, text),
	);
	return groups.find((group) => group.includes(found.span)) ?? [];
}

/** Returns all groups of places that get the same name: see {@link sameToken}. */
export function sameTokens(analysis: TemplatedAnalysis): readonly (readonly Span[])[] {
	const { document, template } = analysis;
	const byText = new Map<string, Span[]>();
	for (const { span } of analysis.findings.filter(isName)) {
		const text = sliceOf(document, span);
		const known = byText.get(text);
		if (known) known.push(span);
		else byText.set(text, [span]);
	}
	const instances = repeatingSections(analysis);
	return [...byText]
		.filter(([, spans]) => spans.length > 1)
		.flatMap(([text, spans]) =>
			groupsOf(placesOf(analysis, instances, spans), tokensOfTemplate(template, text)),
		)
		.filter((group) => group.length > 1);
}

/**
 * Divides the places of a token into groups that get the same name.
 *
 * @param inTemplate the places of the token in the template
 */
function groupsOf(
	places: readonly PlacedToken[],
	inTemplate: readonly TokenAt[],
): readonly (readonly Span[])[] {
	const hasRows = isDivided(places) || isDivided(inTemplate);
	const groups: Span[][] = [];
	const byInstance = new Map<Section | undefined, Span[]>();
	// The places of a row are adjacent in this list.
	let last: { readonly token: PlacedToken; readonly group: Span[] } | undefined;
	for (const token of places) {
		const isInRow = hasRows && token.location.table !== undefined;
		const groupOfRow = last && isSameRow(last.token, token) ? last.group : undefined;
		const known = isInRow ? groupOfRow : byInstance.get(token.instance);
		const group = known ?? [];
		if (known === undefined) groups.push(group);
		if (!isInRow) byInstance.set(token.instance, group);
		group.push(token.span);
		last = { token, group };
	}
	return groups;
}

function isName({ kind, related }: Finding): boolean {
	return kind === 'identifier' && related.length === 0;
}

interface TokenAt {
	readonly chunk: number;
	readonly location: Candidate['location'];
}

interface PlacedToken extends TokenAt {
	readonly span: Span;
	/** The innermost section around it that can repeat. */
	readonly instance: Section | undefined;
}

/** The hint of a skipped snippet is not a candidate, because each row needs another answer. */
function placesOf(
	{ document, outline }: TemplatedAnalysis,
	instances: ReadonlyMap<Section, Section>,
	spans: readonly Span[],
): readonly PlacedToken[] {
	return spans.flatMap((span) => {
		const at = chunkOffsetAt(document, span.start);
		const candidate = at?.chunk.facts.candidates.find((it) => {
			const { start, end } = shift(it.span, at.start);
			return start === span.start && end === span.end;
		});
		if (at === undefined || candidate === undefined) return [];
		const { location } = candidate;
		const section = outline.sectionAt(at.index, location.heading);
		return [{ span, chunk: at.index, location, instance: section && instances.get(section) }];
	});
}

function tokensOfTemplate({ document }: Template, text: string): readonly TokenAt[] {
	return document.chunks.flatMap(({ facts }, chunk) =>
		facts.candidates.filter((it) => it.text === text).map(({ location }) => ({ chunk, location })),
	);
}

function isSameRow(a: TokenAt, b: TokenAt): boolean {
	const { table: one } = a.location;
	const { table: other } = b.location;
	return a.chunk === b.chunk && one?.index === other?.index && one?.row === other?.row;
}

/** Whether two places are in one column of a table but in different rows. */
function isDivided(tokens: readonly TokenAt[]): boolean {
	/** The first row with the token, by chunk, table and column. */
	const firstRows: number[][][] = [];
	return tokens.some(({ chunk, location: { table } }) => {
		if (table === undefined) return false;
		const tables = firstRows[chunk] ?? [];
		firstRows[chunk] = tables;
		const columns = tables[table.index] ?? [];
		tables[table.index] = columns;
		const row = columns[table.column] ?? table.row;
		columns[table.column] = row;
		return row !== table.row;
	});
}

/** Maps each section that can repeat, and each of its subsections, to that section. */
function repeatingSections({ outline, match }: TemplatedAnalysis): ReadonlyMap<Section, Section> {
	const instances = new Map<Section, Section>();
	const visit = (section: Section, around: Section | undefined) => {
		const instance = match.templateOf(section)?.repeatable ? section : around;
		if (instance) instances.set(section, instance);
		for (const child of section.children) visit(child, instance);
	};
	for (const section of outline.sections) visit(section, undefined);
	return instances;
}
