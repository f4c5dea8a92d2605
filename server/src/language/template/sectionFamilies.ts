import type { MarkdownDocument } from '../document/document.ts';
import type { BareHint } from './bareHint.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { headerOf } from './matchParts.ts';
import type { Section } from './outline.ts';
import { bodyAt, headingTokens } from './sectionBody.ts';
import type { TemplateField, TemplateSection, TemplateTable } from './template.ts';
import { isAnyTitle, tokenKey } from './token.ts';

/** Groups siblings that are one section of the template: those with the same heading, except for numbers in tokens. */
export function familiesOf(
	document: MarkdownDocument,
	sections: readonly Section[],
): readonly (readonly Section[])[] {
	const families = new Map<string, Section[]>();
	const anyTitle: { readonly shape: string; readonly family: string }[] = [];
	for (const section of sections) {
		const isOpen = headingTokens(bodyAt(document, section.chunk, section.index)) > 0;
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

/** The labels and headers in a section, which distinguish sections without words in their titles. */
function shapeOf(document: MarkdownDocument, { chunk, index, children }: Section): string {
	const { fields, tables } = bodyAt(document, chunk, index);
	return [
		...fields.map(([, { label }]) => labelKeyOf(label)),
		...tables.flatMap(([, { header }]) => header.map(({ text }) => labelKeyOf(text))),
		...children.map(({ heading }) => heading.key),
	].join('|');
}

/** Replaces the numbers, so that `[Name1]: [Service]` and `[Name2]: [Service]` are in the same family. */
function numberless(key: string): string {
	return key.replace(/(\p{L})\d+(?=\W)/gu, '$1#');
}

/** How much a section contains. */
export function weightOf({ fields, tables, bodyTokens, children }: TemplateSection): number {
	return fields.length + tables.length + children.length + bodyTokens / 1_000;
}

/**
 * The shape of a family: that of its fullest section, where only the parts that all sections have are required.
 *
 * @param others the sections with a body; one with only an instruction has the shape of the fullest
 */
export function commonShape(fullest: TemplateSection, others: readonly TemplateSection[]): TemplateSection {
	const isCommon = (has: (section: TemplateSection) => boolean) => others.every(has);
	return {
		...fullest,
		bodyTokens: Math.min(fullest.bodyTokens, ...others.map(({ bodyTokens }) => bodyTokens)),
		fields: fullest.fields.map((field): TemplateField => {
			const has = ({ fields }: TemplateSection) =>
				fields.some(({ key, group }) => key === field.key && group === field.group);
			return { ...field, optional: field.optional || !isCommon(has) };
		}),
		tables: fullest.tables.map((table): TemplateTable => {
			const has = ({ tables }: TemplateSection) =>
				tables.some((other) => headerOf(other) === headerOf(table));
			return { ...table, optional: table.optional || !isCommon(has) };
		}),
	};
}

/** A section with the hints of all sections of its family, so that a document can contain what is left of any of them. */
export function withHintsOf(shape: TemplateSection, twins: readonly TemplateSection[]): TemplateSection {
	return {
		...shape,
		titleHints: twins.flatMap(({ titleHints }) => titleHints),
		lineHints: new Map(twins.flatMap((twin) => [...twin.lineHints])),
		fields: shape.fields.map((field) => ({
			...field,
			hints: twins.flatMap(({ fields }) =>
				hintsOf(fields.filter(({ key, group }) => key === field.key && group === field.group)),
			),
		})),
		tables: shape.tables.map((table) => ({
			...table,
			columns: table.columns.map((column) => ({
				...column,
				hints: twins.flatMap(({ tables }) =>
					tables
						.filter(({ group }) => group === table.group)
						.flatMap(({ columns }) => hintsOf(columns.filter(({ key }) => key === column.key))),
				),
			})),
		})),
	};
}

function hintsOf(items: readonly { readonly hints: readonly BareHint[] }[]): readonly BareHint[] {
	return items.flatMap(({ hints }) => hints);
}
