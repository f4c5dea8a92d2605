import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { chunkOffsetAt, sliceOf } from '../document/document.ts';
import type { Candidate } from '../document/facts.ts';
import { type Span, shift } from '../document/span.ts';
import type { Finding } from '../rules/finding.ts';
import type { Section } from '../template/outline.ts';
import type { Template } from '../template/template.ts';

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

/** All places that are to get one and the same name with others, together with those: see {@link sameToken}. */
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
 * Parts the places of a token into those that are to get one name each.
 *
 * @param inTemplate where the template has the token
 */
function groupsOf(
	places: readonly PlacedToken[],
	inTemplate: readonly TokenAt[],
): readonly (readonly Span[])[] {
	const hasRows = isDivided(places) || isDivided(inTemplate);
	const groups: Span[][] = [];
	const byInstance = new Map<Section | undefined, Span[]>();
	// The places in a row come one after the other.
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
	/** The innermost section around it that is of a kind that repeats. */
	readonly instance: Section | undefined;
}

/** The hint of a snippet that was tabbed past is no candidate: it is an answer to be written, and in each row another one. */
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

/** Two stand in one column of a table, in different rows. */
function isDivided(tokens: readonly TokenAt[]): boolean {
	/** By chunk, table and column. */
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

/** For each section of a kind that repeats itself, and for each section in it that section. */
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
