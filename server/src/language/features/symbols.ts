import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import { outlineOf, type Section } from '../template/outline.ts';
import type { Template } from '../template/template.ts';
import { type SecretDefinition, secretsOf } from './names.ts';

/** An entry of a document's outline. Spans are offsets into the document. */
export interface OutlineSymbol {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'section' | 'secret';
	readonly span: Span;
	readonly selection: Span;
	readonly children: readonly OutlineSymbol[];
}

/** The names a document declares. */
export function nameSymbols(
	document: MarkdownDocument,
	template: Template | undefined,
): readonly OutlineSymbol[] {
	return secretsOf(document, template).map(secretSymbol);
}

/** The sections of a document, and in each the names it declares. */
export function sectionSymbols(
	document: MarkdownDocument,
	template: Template | undefined,
): readonly OutlineSymbol[] {
	const outline = outlineOf(document);
	const secrets = secretsOf(document, template);
	const startOf = ({ chunk, heading }: Section) => (document.starts[chunk] ?? 0) + heading.span.start;
	const build = (sections: readonly Section[], end: number): readonly OutlineSymbol[] =>
		sections.map((section, index) => {
			const next = sections[index + 1];
			const span = { start: startOf(section), end: next ? startOf(next) : end };
			const children = build(section.children, span.end);
			const bodyEnd = children[0]?.span.start ?? span.end;
			const own = secrets.filter((secret) => span.start <= secret.span.start && secret.span.start < bodyEnd);
			return {
				name: plainText(section.heading.text) || '(no heading)',
				detail: '',
				kind: 'section',
				span,
				selection: shift(section.heading.textSpan, document.starts[section.chunk] ?? 0),
				children: [...own.map(secretSymbol), ...children],
			};
		});
	const roots = outline.title
		? [outline.title, ...outline.sections.filter((it) => !outline.title?.children.includes(it))]
		: outline.sections;
	return build(roots, lengthOf(document));
}

function secretSymbol({ name, span, details }: SecretDefinition): OutlineSymbol {
	return { name, detail: details[0]?.[1] ?? '', kind: 'secret', span, selection: span, children: [] };
}
