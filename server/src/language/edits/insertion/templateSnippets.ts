import { slug } from 'github-slugger';
import { lengthOf } from '../../document/document.ts';
import { headingKey } from '../../document/headingKey.ts';
import { type Span, shift } from '../../document/span.ts';
import type { Template, TemplateSection } from '../../template/template.ts';
import { growingRow } from './growingRow.ts';
import { singular } from './singular.ts';
import { snippetText } from './snippetText.ts';
import { templatePieces } from './templatePieces.ts';

/** A snippet that inserts a part of a template. */
export interface TemplateSnippet {
	readonly name: string;
	/** Starts with `arch-`. */
	readonly prefix: string;
	readonly description: string;
	/** Whether the snippet inserts a whole document. */
	readonly isDocument: boolean;
	/** The snippet body, in the syntax of VS Code and the LSP. */
	readonly body: string;
	/** `undefined` for the whole document. */
	readonly section: TemplateSection | undefined;
}

/**
 * Returns the snippets of a template: the whole document, each section, and a row of each table that can grow. A
 * repeatable section has a snippet for one instance.
 *
 * @param documentPrefix the prefix for the whole document, without `arch-`
 * @param today ISO date for the dates in the snippets; by default, the editor inserts the current date
 */
export function templateSnippets(
	template: Template,
	documentPrefix: string,
	today?: string,
): readonly TemplateSnippet[] {
	const { type, document } = template;
	const body = (span: Span) => snippetText(templatePieces(template, span), today);
	const snippets: TemplateSnippet[] = [
		{
			name: `${type} document`,
			prefix: `arch-${documentPrefix}`,
			description: `A whole document of the template "${type}"`,
			isDocument: true,
			body: body({ start: 0, end: lengthOf(document) }),
			section: undefined,
		},
	];
	for (const { section, parent } of allSections(template.sections)) {
		const place = template.places.get(section);
		if (place === undefined) continue;
		const name = nameOf(section, parent);
		snippets.push({
			name,
			prefix: prefixOf(singular(section) ?? name),
			description: `${section.repeatable ? 'One more section' : 'The section'} "${name}" of the template "${type}"`,
			isDocument: false,
			body: body(place.span),
			section,
		});
		for (const { label, span } of rowSnippets(template, section, name)) {
			snippets.push({
				name: `${label}: row`,
				prefix: `${prefixOf(label)}-row`,
				description: `A row of the table in "${label}" of the template "${type}"`,
				isDocument: false,
				body: body(span),
				section,
			});
		}
	}
	return withoutTwice(snippets);
}

function* allSections(
	sections: readonly TemplateSection[],
	parent?: TemplateSection,
): Generator<{ readonly section: TemplateSection; readonly parent: TemplateSection | undefined }> {
	for (const section of sections) {
		yield { section, parent };
		yield* allSections(section.children, section);
	}
}

/** Returns the snippet name. A repeatable section includes its parent: "Integration Details: one integration". */
function nameOf(section: TemplateSection, parent: TemplateSection | undefined): string {
	const one = singular(section);
	if (one === undefined) return section.label || section.title;
	return parent ? `${parent.label || parent.title}: one ${one}` : one;
}

/** Finds the tables of a section that can grow, each with a label and the span of one row. */
function* rowSnippets(
	template: Template,
	section: TemplateSection,
	name: string,
): Generator<{ readonly label: string; readonly span: Span }> {
	for (const [index, table] of section.tables.entries()) {
		const span = rowSpan(template, section, index);
		const group = section.groups.find(({ key }) => key === table.group)?.label;
		if (span) yield { label: (section.tables.length > 1 ? group : undefined) ?? name, span };
	}
}

function prefixOf(name: string): string {
	return `arch-${slug(headingKey(name)).replace(/-{2,}/g, '-').replace(/^-|-$/g, '')}`;
}

/** Returns the span of the line of the {@link growingRow}, in offsets into the template's document. */
function rowSpan(template: Template, section: TemplateSection, index: number): Span | undefined {
	const row = growingRow(template, section, index);
	if (row === undefined) return undefined;
	const { chunk, cells } = row;
	const text = template.document.chunks[chunk]?.text ?? '';
	const start = text.lastIndexOf('\n', cells[0]?.span.start ?? 0) + 1;
	const rest = text.slice(cells.at(-1)?.span.end ?? 0).search(/[\r\n]|$/);
	const end = (cells.at(-1)?.span.end ?? 0) + Math.max(0, rest);
	return shift({ start, end }, template.document.starts[chunk] ?? 0);
}

/** Keeps only the first snippet of each prefix. Sections with the same heading have the same prefix. */
function withoutTwice(snippets: readonly TemplateSnippet[]): readonly TemplateSnippet[] {
	const seen = new Set<string>();
	return snippets.filter(({ prefix }) => {
		if (seen.has(prefix)) return false;
		seen.add(prefix);
		return true;
	});
}
