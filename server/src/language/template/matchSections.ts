import type { MarkdownDocument } from '../document/document.ts';
import type { Outline, Section } from './outline.ts';
import type { Template, TemplateSection } from './template.ts';
import { isAnyTitle } from './token.ts';

/** Which section of the template each section of a document is. */
export interface SectionMatch {
	/** undefined for a section of the author's own. */
	readonly templateOf: (section: Section) => TemplateSection | undefined;
	/** The levels of the document that the template has, parents first. */
	readonly levels: readonly MatchedLevel[];
	/** Sections the template has, where the document has none, below a section that is there. */
	readonly missing: readonly MissingSection[];
}

/** Siblings of the template, and those of the document that stand where the template has them. */
export interface MatchedLevel {
	readonly expected: readonly TemplateSection[];
	/** The section of the document they stand in; undefined at the top. */
	readonly parent: Section | undefined;
	readonly present: readonly { readonly section: Section; readonly as: TemplateSection }[];
}

export interface MissingSection {
	readonly section: TemplateSection;
	/** Sections of which this one or any other would do, this one included; the first one stands for all. */
	readonly alternatives: readonly TemplateSection[];
	/** Its siblings. */
	readonly level: MatchedLevel;
	/** The section of the document it belongs into; undefined at the top. */
	readonly parent: Section | undefined;
	/** A document without it is not complete. */
	readonly required: boolean;
}

/**
 * Matches siblings with siblings: first by heading, then a repeatable section claims what no heading claims. A
 * section that stands at another place than in the template is still known by its heading.
 */
export function matchSections(
	document: MarkdownDocument,
	outline: Outline,
	template: Template,
): SectionMatch {
	const matching: Matching = { matches: new Map(), found: new Set(), levels: [], strays: [] };
	matchLevel(matching, outline.sections, template.sections, undefined);
	matchStrays(matching, uniqueSections(template.sections));
	const { matches, found, levels } = matching;
	if (outline.title && template.title) matches.set(outline.title, template.title);
	return {
		templateOf: (section) => matches.get(section),
		levels,
		missing: levels.flatMap((level) => missingAt(document, level, found)),
	};
}

/** A match while it is being made. */
interface Matching {
	readonly matches: Map<Section, TemplateSection>;
	readonly found: Set<TemplateSection>;
	readonly levels: MatchedLevel[];
	/** Sections of which the template has none at their place. */
	readonly strays: Section[];
}

function matchLevel(
	matching: Matching,
	sections: readonly Section[],
	expected: readonly TemplateSection[],
	parent: Section | undefined,
): void {
	if (expected.length === 0) {
		for (const section of sections) {
			matching.strays.push(section);
			matchLevel(matching, section.children, [], undefined);
		}
		return;
	}
	const fixed = new Map<string, TemplateSection>();
	for (const it of expected) if (it.headingTokens === 0) fixed.set(it.key, it);
	const repeatable = expected.filter(({ headingTokens }) => headingTokens > 0);
	const present: { readonly section: Section; readonly as: TemplateSection }[] = [];
	matching.levels.push({ expected, parent, present });
	for (const section of sections) {
		const { known, oneOf } = claimOf(fixed, repeatable, section.heading.key);
		if (known) {
			put(matching, section, known);
			present.push({ section, as: known });
		} else if (oneOf) matching.found.add(oneOf);
		else matching.strays.push(section);
		matchLevel(matching, section.children, known?.children ?? [], known && section);
	}
}

/** A section whose place is taken is no second one: it is the author's own. */
function matchStrays(matching: Matching, anywhere: ReadonlyMap<string, TemplateSection>): void {
	for (const section of [...matching.strays]) {
		const elsewhere = matching.matches.has(section) ? undefined : anywhere.get(section.heading.key);
		if (elsewhere === undefined || matching.found.has(elsewhere)) continue;
		put(matching, section, elsewhere);
		matchLevel(matching, section.children, elsewhere.children, section);
	}
}

function put({ matches, found }: Matching, section: Section, as: TemplateSection): void {
	matches.set(section, as);
	found.add(as);
}

function missingAt(
	document: MarkdownDocument,
	level: MatchedLevel,
	found: ReadonlySet<TemplateSection>,
): readonly MissingSection[] {
	const { expected, parent } = level;
	return expected.flatMap((section): MissingSection[] => {
		if (found.has(section)) return [];
		const { alternative } = section;
		const alternatives =
			alternative === undefined ? [section] : expected.filter((it) => it.alternative === alternative);
		if (alternatives.some((it) => found.has(it)))
			return [{ section, alternatives, level, parent, required: false }];
		const isFirst = alternatives[0] === section;
		const isClaimed = takesAnyTitle(section) && expected.some((it) => takesAnyTitle(it) && found.has(it));
		const required =
			isFirst &&
			!isClaimed &&
			!alternatives.some(({ optional }) => optional) &&
			!isReplaced(document, section, parent);
		return [{ section, alternatives, level, parent, required }];
	});
}

/** What stands directly in a parent can take the place of sections that repeat: a sentence instead of a list of one. */
function isReplaced(
	document: MarkdownDocument,
	{ repeatable }: TemplateSection,
	parent: Section | undefined,
): boolean {
	if (!repeatable || parent === undefined) return false;
	const blocks = document.chunks[parent.chunk]?.facts.blocks ?? [];
	return blocks.some(({ kind, heading }) => heading === parent.index && kind === 'content');
}

/** The section of the template that a heading is; where several could be it, and nobody can tell which, one of them. */
interface Claim {
	readonly known?: TemplateSection | undefined;
	readonly oneOf?: TemplateSection;
}

/**
 * By its heading, else by a section that repeats: of several the one whose heading reads the same, with its tokens or
 * without their brackets, else the one whose words outside of its tokens fit, else one that takes any title.
 */
function claimOf(
	fixed: ReadonlyMap<string, TemplateSection>,
	repeatable: readonly TemplateSection[],
	key: string,
): Claim {
	const same = fixed.get(key);
	if (same || repeatable.length < 2) return { known: same ?? repeatable[0] };
	const alike = repeatable.find((section) => withoutBrackets(section.key) === withoutBrackets(key));
	const like = alike ?? repeatable.find((section) => fitsAround(section.key, key));
	const [first, ...others] = repeatable.filter(takesAnyTitle);
	return like === undefined && first && others.length > 0 ? { oneOf: first } : { known: like ?? first };
}

function withoutBrackets(key: string): string {
	return key.replace(/[[\]{}<>]/g, '');
}

/** The words around the tokens of a heading are those around something in another. */
function fitsAround(pattern: string, key: string): boolean {
	const [start = '', ...rest] = pattern.split(/[[{<][^\]}>]*[\]}>]/);
	const end = rest.at(-1) ?? '';
	return (start + end).trim() !== '' && key.startsWith(start) && key.endsWith(end);
}

function takesAnyTitle({ headingTokens, key }: TemplateSection): boolean {
	return headingTokens > 0 && isAnyTitle(key);
}

/** The fixed sections by their key, those left out that several sections share. */
function uniqueSections(sections: readonly TemplateSection[]): ReadonlyMap<string, TemplateSection> {
	const found = new Map<string, TemplateSection | undefined>();
	const visit = (section: TemplateSection) => {
		if (!section.repeatable) found.set(section.key, found.has(section.key) ? undefined : section);
		section.children.forEach(visit);
	};
	sections.forEach(visit);
	return new Map([...found].flatMap(([key, section]) => (section ? [[key, section] as const] : [])));
}
