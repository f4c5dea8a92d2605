import type { MarkdownDocument } from '../document/document.ts';
import type { Candidate } from '../document/facts.ts';
import { isDirective, parseDirective } from './directive.ts';
import { isTemplateToken } from './isTemplateToken.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import type { Outline, Section } from './outline.ts';
import { bodyAt, type SectionBody } from './sectionBody.ts';
import type {
	TemplateColumn,
	TemplateField,
	TemplateSection,
	TemplateTable,
	TemplateVariant,
} from './template.ts';
import { tokenKey } from './token.ts';
import { saysOptional } from './words.ts';

/** The sections of a template, and the way back from a heading to its section. */
export interface ReadSections {
	readonly title: TemplateSection | undefined;
	readonly sections: readonly TemplateSection[];
	readonly byHeading: (chunk: number, heading: number) => TemplateSection | undefined;
}

export function readSections(document: MarkdownDocument, outline: Outline): ReadSections {
	const found = new Map<string, TemplateSection>();
	const keyOf = (chunk: number, heading: number) => `${chunk}/${heading}`;

	function readAll(sections: readonly Section[], parent: string): readonly TemplateSection[] {
		const families = new Map<string, Section[]>();
		for (const section of sections) {
			const family =
				headingTokens(document, section) > 0 ? tokenKey(section.heading.text) : section.heading.key;
			families.set(numberless(family), [...(families.get(numberless(family)) ?? []), section]);
		}
		return [...families.values()].map((twins) => readFamily(twins, parent));
	}

	/** Numbered twins are one repeatable section, in the shape of the fullest. */
	function readFamily(twins: readonly Section[], parent: string): TemplateSection {
		const shapes = twins.map((twin) =>
			readSection(document, twin, parent, (children, title) => readAll(children, title)),
		);
		const fullest = shapes.reduce((best, shape) => (weightOf(shape) > weightOf(best) ? shape : best));
		for (const twin of twins) found.set(keyOf(twin.chunk, twin.index), fullest);
		return fullest;
	}

	const sections = readAll(outline.sections, '');
	const title = outline.title && readSection(document, outline.title, '', () => []);
	if (outline.title && title) found.set(keyOf(outline.title.chunk, outline.title.index), title);
	return { title, sections, byHeading: (chunk, heading) => found.get(keyOf(chunk, heading)) };
}

/** `[Name1]: [Service]` and `[Name2]: [Service]` are of one family. */
function numberless(key: string): string {
	return key.replace(/(\p{L})\d+(?=\W)/gu, '$1#');
}

function weightOf({ fields, tables, bodyTokens, children }: TemplateSection): number {
	return fields.length + tables.length + children.length + bodyTokens / 1_000;
}

function readSection(
	document: MarkdownDocument,
	section: Section,
	parent: string,
	readChildren: (children: readonly Section[], title: string) => readonly TemplateSection[],
): TemplateSection {
	const body = bodyAt(document, section.chunk, section.index);
	const tokens = headingTokens(document, section);
	const label = tokens > 0 ? parent : withoutHedge(section.heading.text);
	const comments = body?.facts.comments.filter(({ heading }) => heading === section.index) ?? [];
	const directives = comments.map(({ text }) => parseDirective(text)?.name);
	return {
		title: section.heading.text,
		label,
		key: section.heading.key,
		depth: section.heading.depth,
		optional: saysOptional(section.heading.text) || directives.includes('optional'),
		repeatable: tokens > 0 || directives.includes('repeat'),
		headingTokens: tokens,
		fields: body ? fieldsOf(body) : [],
		tables: body ? tablesOf(body) : [],
		variants: body ? variantsOf(body) : [],
		bodyTokens: body ? bodyTokens(body) : 0,
		guidance: comments.filter(({ text }) => !isDirective(text)).map(({ text }) => text),
		children: section.heading.depth === 1 ? [] : readChildren(section.children, label),
	};
}

function withoutHedge(heading: string): string {
	return saysOptional(heading) ? heading.replace(/\s*[(（][^()（）]*[)）]\s*$/, '') : heading;
}

function headingTokens(document: MarkdownDocument, section: Section): number {
	const candidates = document.chunks[section.chunk]?.facts.candidates ?? [];
	return candidates.filter(
		(candidate) =>
			candidate.home.inHeading && candidate.home.heading === section.index && isTemplateToken(candidate),
	).length;
}

function fieldsOf(body: SectionBody): readonly TemplateField[] {
	const fields = new Map<string, TemplateField>();
	const footerStart =
		body.facts.blocks.filter(({ kind }) => kind === 'break').at(-1)?.span.end ?? Number.POSITIVE_INFINITY;
	for (const [index, field] of body.fields) {
		if (field.form === 'line' && field.span.start > footerStart) continue;
		const group =
			field.group === undefined ? undefined : labelKeyOf(body.facts.groups[field.group]?.label ?? '');
		const key = labelKeyOf(field.label);
		const known = fields.get(`${group}/${key}`);
		const tokens = tokensIn(body, (candidate) => candidate.home.field === index);
		fields.set(`${group}/${key}`, {
			label: field.label,
			key,
			group,
			tokens: Math.max(tokens, known?.tokens ?? 0),
			count: (known?.count ?? 0) + 1,
		});
	}
	return [...fields.values()];
}

function tablesOf(body: SectionBody): readonly TemplateTable[] {
	return body.tables.map(([index, table]) => {
		const columns = table.header.map((cell, column): TemplateColumn => {
			const tokens = table.rows.map((_, row) =>
				tokensIn(body, ({ home }) => isCell(home, index, row, column)),
			);
			const samples = table.rows.flatMap((row, at) => (tokens[at] === 0 ? [row[column]?.text ?? ''] : []));
			return {
				title: cell.text,
				key: labelKeyOf(cell.text),
				tokens: Math.max(0, ...tokens),
				samples: new Set(samples),
			};
		});
		return {
			columns,
			group: table.group === undefined ? undefined : labelKeyOf(body.facts.groups[table.group]?.label ?? ''),
			tokens: tokensIn(body, ({ home }) => home.table?.index === index),
		};
	});
}

function isCell(home: Candidate['home'], table: number, row: number, column: number): boolean {
	return home.table?.index === table && home.table.row === row && home.table.column === column;
}

function variantsOf(body: SectionBody): readonly TemplateVariant[] {
	return body.fences.flatMap(([index, { group }]) => {
		const tokens = tokensIn(body, ({ home }) => home.fence === index);
		if (group === undefined || tokens === 0) return [];
		return [{ group: labelKeyOf(body.facts.groups[group]?.label ?? ''), tokens }];
	});
}

function bodyTokens(body: SectionBody): number {
	const isPlain = (fence: number | undefined) =>
		fence === undefined || body.facts.fences[fence]?.group === undefined;
	const plain = tokensIn(
		body,
		({ home }) =>
			!home.inHeading && home.table === undefined && home.field === undefined && isPlain(home.fence),
	);
	const links = body.facts.emptyLinks.filter(
		({ home }) => home.heading === body.heading && !home.table,
	).length;
	return plain + links;
}

function tokensIn(body: SectionBody, where: (candidate: Candidate) => boolean): number {
	return body.candidates.filter((candidate) => isTemplateToken(candidate) && where(candidate)).length;
}
