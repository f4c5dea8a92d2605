import type { MarkdownDocument } from '../document/document.ts';
import type { Comment } from '../document/facts.ts';
import { bareHint } from './bareHint.ts';
import { commonShape } from './commonShape.ts';
import { type Directive, isDirective, parseDirective } from './directive.ts';
import { isAnyTitle } from './isAnyTitle.ts';
import { isTemplateToken } from './isTemplateToken.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import type { Outline, Section } from './outline.ts';
import { readFields } from './readFields.ts';
import { readLists } from './readLists.ts';
import { readTables } from './readTables.ts';
import { bodyAt, isOnlyPlaceholders, type SectionBody } from './sectionBody.ts';
import { sectionEnd } from './sectionEnd.ts';
import { sectionStart } from './sectionStart.ts';
import type { SectionPlace, TemplateGroup, TemplateSection, TemplateVariant } from './template.ts';
import { lineHints } from './templateLines.ts';
import { tokenKey } from './token.ts';
import { tokensIn } from './tokensIn.ts';
import { withHintsOf } from './withHintsOf.ts';
import { saysOptional } from './words.ts';

/** The sections of a template, and the way back from a heading to its section. */
export interface ReadSections {
	readonly title: TemplateSection | undefined;
	readonly sections: readonly TemplateSection[];
	readonly places: ReadonlyMap<TemplateSection, SectionPlace>;
	readonly byHeading: (chunk: number, heading: number) => TemplateSection | undefined;
}

export function readSections(document: MarkdownDocument, outline: Outline): ReadSections {
	const found = new Map<string, TemplateSection>();
	const places = new Map<TemplateSection, SectionPlace>();
	const keyOf = (chunk: number, heading: number) => `${chunk}/${heading}`;

	function readAll(sections: readonly Section[], parent: Parent): readonly TemplateSection[] {
		return familiesOf(document, sections).map((twins) => readFamily(twins, parent));
	}

	/** Numbered twins are one repeatable section, in the shape of the fullest. */
	function readFamily(twins: readonly Section[], parent: Parent): TemplateSection {
		const read = twins.map((twin) => ({ twin, shape: readSection(document, twin, parent, readAll) }));
		const best = read.reduce((a, b) => (weightOf(b.shape) > weightOf(a.shape) ? b : a));
		const shapes = read.map(({ shape }) => shape);
		const written = read.filter(({ twin }) => !isOnlyPlaceholders(bodyAt(document, twin.chunk, twin.index)));
		const common = commonShape(
			best.shape,
			written.map(({ shape }) => shape),
		);
		const fullest = withHintsOf(common, shapes);
		places.set(fullest, placeOf(document, outline, best.twin));
		for (const twin of twins) found.set(keyOf(twin.chunk, twin.index), fullest);
		return fullest;
	}

	const top: Parent = {
		label: '',
		alternatives: outline.title && childAlternatives(document, outline.title),
	};
	const sections = readAll(outline.sections, top);
	const title = outline.title && readSection(document, outline.title, top, () => []);
	if (outline.title && title) {
		found.set(keyOf(outline.title.chunk, outline.title.index), title);
		places.set(title, placeOf(document, outline, outline.title));
	}
	return { title, sections, places, byHeading: (chunk, heading) => found.get(keyOf(chunk, heading)) };
}

/** What a section inherits from the one it stands in. */
interface Parent {
	readonly label: string;
	/** The name under which its subsections are alternatives; undefined when they are none. */
	readonly alternatives: string | undefined;
}

/** Siblings that are one section of the template: those with one heading, numbers in tokens aside. */
function familiesOf(
	document: MarkdownDocument,
	sections: readonly Section[],
): readonly (readonly Section[])[] {
	const families = new Map<string, Section[]>();
	const anyTitle: { readonly shape: string; readonly family: string }[] = [];
	for (const section of sections) {
		const isOpen = headingTokens(document, section) > 0;
		let family = numberless(isOpen ? tokenKey(section.heading.text) : section.heading.key);
		if (isOpen && isAnyTitle(section.heading.key)) {
			const shape = shapeOf(document, section);
			const like = anyTitle.find((it) => it.shape === shape || it.shape === '' || shape === '');
			if (like) family = like.family;
			else anyTitle.push({ shape, family });
		}
		families.set(family, [...(families.get(family) ?? []), section]);
	}
	return [...families.values()];
}

/** The labels and headers in a section: two that have no title of their own are told apart by them. */
function shapeOf(document: MarkdownDocument, { chunk, index, children }: Section): string {
	const { fields, tables } = bodyAt(document, chunk, index);
	return [
		...fields.map(([, { label }]) => labelKeyOf(label)),
		...tables.flatMap(([, { header }]) => header.map(({ text }) => labelKeyOf(text))),
		...children.map(({ heading }) => heading.key),
	].join('|');
}

/** `[Name1]: [Service]` and `[Name2]: [Service]` are of one family. */
function numberless(key: string): string {
	return key.replace(/(\p{L})\d+(?=\W)/gu, '$1#');
}

function weightOf({ fields, tables, bodyTokens, children }: TemplateSection): number {
	return fields.length + tables.length + children.length + bodyTokens / 1_000;
}

function placeOf(document: MarkdownDocument, outline: Outline, section: Section): SectionPlace {
	const start = sectionStart(document, section);
	return {
		span: { start, end: sectionEnd(document, outline, section) },
		chunk: section.chunk,
		heading: section.index,
	};
}

function readSection(
	document: MarkdownDocument,
	section: Section,
	parent: Parent,
	readChildren: (children: readonly Section[], parent: Parent) => readonly TemplateSection[],
): TemplateSection {
	const { heading, chunk, index } = section;
	const body = bodyAt(document, chunk, index);
	const source = document.chunks[chunk]?.text ?? '';
	const tokens = headingTokens(document, section);
	const label = tokens > 0 ? parent.label : withoutHedge(heading.text);
	const comments = commentsOf(body);
	const directives = directivesIn(comments);
	const says = (name: Directive['name']) => directives.some((directive) => directive.name === name);
	const titleHint = bareHint(source, heading.textSpan, body.candidates);
	const own = alternativeName(directives);
	const shape: TemplateSection = {
		title: heading.text,
		label,
		key: heading.key,
		depth: heading.depth,
		optional: saysOptional(heading.text) || says('optional'),
		repeatable: tokens > 0 || says('repeat'),
		alternative: own || parent.alternatives,
		headingTokens: tokens,
		groups: groupsOf(body),
		fields: readFields(body, source),
		tables: readTables(body, source, directives),
		variants: variantsOf(body),
		sampleLists: readLists(body),
		languages: languagesOf(body),
		bodyTokens: bodyTokens(body),
		empty: body.isEmpty,
		guidance: comments.filter(({ text }) => !isDirective(text)).map(({ text }) => text),
		titleHints: titleHint ? [titleHint] : [],
		lineHints: lineHints(body, source),
		children: [],
	};
	if (heading.depth === 1) return shape;
	const alternatives = childAlternatives(document, section);
	return { ...shape, children: readChildren(section.children, { label, alternatives }) };
}

/** `one-of` with a name, under each of the siblings. */
function alternativeName(directives: readonly Directive[]): string | undefined {
	const named = directives.find(({ name }) => name === 'one-of');
	return named?.name === 'one-of' && named.argument !== '' ? named.argument.toLowerCase() : undefined;
}

/** `one-of` without a name, under their parent: its subsections are alternatives. */
function childAlternatives(document: MarkdownDocument, section: Section): string | undefined {
	const body = bodyAt(document, section.chunk, section.index);
	const directives = directivesIn(commentsOf(body));
	const stated = directives.some((it) => it.name === 'one-of' && it.argument === '');
	return stated ? `#${section.heading.key}` : undefined;
}

function commentsOf({ facts, heading }: SectionBody): readonly Comment[] {
	return facts.comments.filter((comment) => comment.heading === heading);
}

function directivesIn(comments: readonly Comment[]): readonly Directive[] {
	return comments.flatMap(({ text, block }) => {
		const directive = block ? parseDirective(text) : undefined;
		return directive ? [directive] : [];
	});
}

function withoutHedge(heading: string): string {
	return saysOptional(heading) ? heading.replace(/\s*[(（][^()（）]*[)）]\s*$/, '') : heading;
}

function headingTokens(document: MarkdownDocument, section: Section): number {
	const candidates = document.chunks[section.chunk]?.facts.candidates ?? [];
	return candidates.filter(
		(candidate) =>
			candidate.location.inHeading &&
			candidate.location.heading === section.index &&
			isTemplateToken(candidate),
	).length;
}

function groupsOf(body: SectionBody): readonly TemplateGroup[] {
	return body.groups.map((label) => ({ label, key: labelKeyOf(label) }));
}

function variantsOf(body: SectionBody): readonly TemplateVariant[] {
	return body.fences.flatMap(([index, { group }]) => {
		const tokens = tokensIn(body, ({ location }) => location.fence === index);
		if (group === undefined || tokens === 0) return [];
		return [{ group: labelKeyOf(body.facts.groups[group]?.label ?? ''), tokens }];
	});
}

function languagesOf(body: SectionBody): readonly string[] {
	const languages = body.fences.map(([, { language }]) => language);
	return [...new Set(languages)].filter((language) => language !== '' && language !== 'indented');
}

function bodyTokens(body: SectionBody): number {
	const isPlain = (fence: number | undefined) =>
		fence === undefined || body.facts.fences[fence]?.group === undefined;
	const plain = tokensIn(
		body,
		({ location }) =>
			!location.inHeading &&
			location.table === undefined &&
			location.field === undefined &&
			isPlain(location.fence),
	);
	const links = body.facts.emptyLinks.filter(
		({ location }) => location.heading === body.heading && !location.table,
	).length;
	return plain + links;
}
