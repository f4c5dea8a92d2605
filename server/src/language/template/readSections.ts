import type { MarkdownDocument } from '../document/document.ts';
import type { Comment } from '../document/facts.ts';
import { contains, type Span } from '../document/span.ts';
import { bareHint, lineHints } from './bareHint.ts';
import { type Directive, isDirective, parseDirective } from './directive.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import type { Outline, Section } from './outline.ts';
import { readFields } from './readFields.ts';
import { readTables } from './readTables.ts';
import {
	bodyAt,
	groupKeyOf,
	headingTokens,
	isOnlyPlaceholders,
	type SectionBody,
	tokensIn,
} from './sectionBody.ts';
import { commonShape, familiesOf, weightOf, withHintsOf } from './sectionFamilies.ts';
import { sectionEnd, sectionStart } from './sectionSpan.ts';
import type {
	SectionPlace,
	TemplateGroup,
	TemplateList,
	TemplateSection,
	TemplateVariant,
} from './template.ts';
import { isTemplateToken } from './token.ts';
import { isOptionalHeading } from './words.ts';

/** The sections of a template. */
export interface ReadSections {
	readonly title: TemplateSection | undefined;
	readonly sections: readonly TemplateSection[];
	readonly places: ReadonlyMap<TemplateSection, SectionPlace>;
	/** The section of a heading, by the index of its chunk and its index in the chunk. */
	readonly byHeading: (chunk: number, heading: number) => TemplateSection | undefined;
}

/** Reads the sections of a template. */
export function readSections(document: MarkdownDocument, outline: Outline): ReadSections {
	const found = new Map<string, TemplateSection>();
	const places = new Map<TemplateSection, SectionPlace>();
	const keyOf = (chunk: number, heading: number) => `${chunk}/${heading}`;

	function readAll(sections: readonly Section[], parent: Parent): readonly TemplateSection[] {
		return familiesOf(document, sections).map((twins) => readFamily(twins, parent));
	}

	/** Numbered twins are one repeatable section with the shape of the fullest one. */
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

/** What a section inherits from its parent. */
interface Parent {
	readonly label: string;
	/** The name of the alternatives that its subsections are; `undefined` if they are not alternatives. */
	readonly alternatives: string | undefined;
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
	const tokens = headingTokens(body);
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
		optional: isOptionalHeading(heading.text) || says('optional'),
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

/** The name of `one-of`, which each of the alternatives has. */
function alternativeName(directives: readonly Directive[]): string | undefined {
	const named = directives.find(({ name }) => name === 'one-of');
	return named?.name === 'one-of' && named.argument !== '' ? named.argument.toLowerCase() : undefined;
}

/** The name of the alternatives if a section has `one-of` without a name, so that its subsections are alternatives. */
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
	return isOptionalHeading(heading) ? heading.replace(/\s*[(（][^()（）]*[)）]\s*$/, '') : heading;
}

function groupsOf(body: SectionBody): readonly TemplateGroup[] {
	return body.groups.map((label) => ({ label, key: labelKeyOf(label) }));
}

function variantsOf(body: SectionBody): readonly TemplateVariant[] {
	return body.fences.flatMap(([index, fence]) => {
		const tokens = tokensIn(body, ({ location }) => location.fence === index);
		const group = groupKeyOf(body.facts, fence.group);
		return group === undefined || tokens === 0 ? [] : [{ group, tokens }];
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

/** The lists of a section that have an item without a token. Task lists are not included, since authors keep them. */
function readLists(body: SectionBody): readonly TemplateList[] {
	const tokens = body.candidates.filter(isTemplateToken);
	const links = body.facts.emptyLinks;
	return body.lists.flatMap((list) => {
		if (list.items.some(({ task }) => task)) return [];
		const isLabelled = ({ span }: { readonly span: Span }) =>
			body.fields.some(([, field]) => field.span.start === span.start);
		const isOpen = ({ span }: { readonly span: Span }) =>
			[...tokens, ...links].some((token) => contains(span, token.span));
		const samples = list.items.filter((item) => !isOpen(item) && !isLabelled(item)).length;
		return samples === 0 ? [] : [{ items: list.items.map(({ text }) => text), samples }];
	});
}
