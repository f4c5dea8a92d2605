import type { MarkdownDocument } from '../document/document.ts';
import type { Outline, Section } from './outline.ts';
import type { Template, TemplateSection } from './template.ts';
import { isAnyTitle } from './token.ts';

/** Which section of the template corresponds to each section of a document. */
export interface SectionMatch {
	/** `undefined` for a section that the author added. */
	readonly templateOf: (section: Section) => TemplateSection | undefined;
	/** The levels that the template has too, parents first. */
	readonly levels: readonly MatchedLevel[];
	/** The sections of the template that the document does not have, if their parent is there. */
	readonly missing: readonly MissingSection[];
}

/** Siblings in the template, and the sections of the document that correspond to them and have the same parent. */
export interface MatchedLevel {
	readonly expected: readonly TemplateSection[];
	/** The parent in the document; `undefined` at the top. */
	readonly parent: Section | undefined;
	readonly present: readonly { readonly section: Section; readonly as: TemplateSection }[];
}

/** A section that a document does not have. */
export interface MissingSection {
	readonly section: TemplateSection;
	/** The sections of which one suffices, including this one. The first one represents them. */
	readonly alternatives: readonly TemplateSection[];
	/** The level that it belongs to. */
	readonly level: MatchedLevel;
	/** Its parent in the document; `undefined` at the top. */
	readonly parent: Section | undefined;
	/** The document is not complete without it. */
	readonly required: boolean;
}

/**
 * Matches the siblings of a document with those of the template: first by their headings, then a repeatable section
 * claims the rest. A section in another place than in the template is recognized by its heading.
 */
export function matchSections(
	document: MarkdownDocument,
	outline: Outline,
	template: Template,
): SectionMatch {
	const matching: Matching = { matches: new Map(), found: new Set(), levels: [], unmatched: [] };
	matchLevel(matching, outline.sections, template.sections, undefined);
	matchElsewhere(matching, uniqueSections(template.sections));
	const { matches, found, levels } = matching;
	if (outline.title && template.title) matches.set(outline.title, template.title);
	return {
		templateOf: (section) => matches.get(section),
		levels,
		missing: levels.flatMap((level) => missingAt(document, level, found)),
	};
}

/** The state of a match that is not finished. */
interface Matching {
	readonly matches: Map<Section, TemplateSection>;
	readonly found: Set<TemplateSection>;
	readonly levels: MatchedLevel[];
	/** Sections that the template does not have in that place. */
	readonly unmatched: Section[];
}

function matchLevel(
	matching: Matching,
	sections: readonly Section[],
	expected: readonly TemplateSection[],
	parent: Section | undefined,
): void {
	if (expected.length === 0) {
		for (const section of sections) {
			matching.unmatched.push(section);
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
			addMatch(matching, section, known);
			present.push({ section, as: known });
		} else if (oneOf) matching.found.add(oneOf);
		else matching.unmatched.push(section);
		matchLevel(matching, section.children, known?.children ?? [], known && section);
	}
}

/** Matches sections in another place than in the template, unless the document already has one in the right place. */
function matchElsewhere(matching: Matching, anywhere: ReadonlyMap<string, TemplateSection>): void {
	for (const section of [...matching.unmatched]) {
		const elsewhere = matching.matches.has(section) ? undefined : anywhere.get(section.heading.key);
		if (elsewhere === undefined || matching.found.has(elsewhere)) continue;
		addMatch(matching, section, elsewhere);
		matchLevel(matching, section.children, elsewhere.children, section);
	}
}

function addMatch({ matches, found }: Matching, section: Section, as: TemplateSection): void {
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

/** Whether content of the parent replaces a repeatable section, such as one sentence in place of subsections. */
function isReplaced(
	document: MarkdownDocument,
	{ repeatable }: TemplateSection,
	parent: Section | undefined,
): boolean {
	if (!repeatable || parent === undefined) return false;
	const blocks = document.chunks[parent.chunk]?.facts.blocks ?? [];
	return blocks.some(({ kind, heading }) => heading === parent.index && kind === 'content');
}

/** The section of the template for a heading, or one of several possible ones. */
interface Claim {
	readonly known?: TemplateSection | undefined;
	readonly oneOf?: TemplateSection;
}

/**
 * Finds the section for a heading: the one with the same key, or else a repeatable section. Of several repeatable ones, it
 * prefers one with the same text apart from brackets, then one with the same words outside of its tokens, then one that
 * takes any title.
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

/** Whether a heading has the same words as `pattern` around the tokens of `pattern`. */
function fitsAround(pattern: string, key: string): boolean {
	const [start = '', ...rest] = pattern.split(/[[{<][^\]}>]*[\]}>]/);
	const end = rest.at(-1) ?? '';
	return (start + end).trim() !== '' && key.startsWith(start) && key.endsWith(end);
}

function takesAnyTitle({ headingTokens, key }: TemplateSection): boolean {
	return headingTokens > 0 && isAnyTitle(key);
}

/** The sections that are not repeatable by their key, without keys that several sections have. */
function uniqueSections(sections: readonly TemplateSection[]): ReadonlyMap<string, TemplateSection> {
	const found = new Map<string, TemplateSection | undefined>();
	const visit = (section: TemplateSection) => {
		if (!section.repeatable) found.set(section.key, found.has(section.key) ? undefined : section);
		section.children.forEach(visit);
	};
	sections.forEach(visit);
	return new Map([...found].flatMap(([key, section]) => (section ? [[key, section] as const] : [])));
}
