import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { lengthOf } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDefinition } from '../names/names.ts';
import type { Section } from '../template/outline.ts';
import { sectionStart } from '../template/sectionSpan.ts';

/** An entry of a document's outline. Spans are offsets into the document. */
export interface OutlineSymbol {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'section' | NameKind;
	readonly span: Span;
	readonly selection: Span;
	readonly children: readonly OutlineSymbol[];
}

/**
 * The names a document declares.
 *
 * @param definitions as they are to be shown, for those who conceal something
 */
export function nameSymbols(
	analysis: DocumentAnalysis,
	definitions: readonly NameDefinition[] = analysis.names.definitions,
): readonly OutlineSymbol[] {
	return definitions.map(nameSymbol);
}

/** The sections of a document, and in each the {@link nameSymbols}. */
export function sectionSymbols(
	analysis: DocumentAnalysis,
	definitions: readonly NameDefinition[] = analysis.names.definitions,
): readonly OutlineSymbol[] {
	const { document, outline } = analysis;
	const startOf = (section: Section) => sectionStart(document, section);
	const build = (sections: readonly Section[], end: number): readonly OutlineSymbol[] =>
		sections.map((section, index) => {
			const next = sections[index + 1];
			const span = { start: startOf(section), end: next ? startOf(next) : end };
			const children = build(section.children, span.end);
			const bodyEnd = children[0]?.span.start ?? span.end;
			const own = definitions.filter((it) => span.start <= it.span.start && it.span.start < bodyEnd);
			return {
				name: plainText(section.heading.text) || '(no heading)',
				detail: '',
				kind: 'section',
				span,
				selection: shift(section.heading.textSpan, document.starts[section.chunk] ?? 0),
				children: [...own.map(nameSymbol), ...children],
			};
		});
	const roots = outline.title
		? [outline.title, ...outline.sections.filter((it) => !outline.title?.children.includes(it))]
		: outline.sections;
	return build(roots, lengthOf(document));
}

function nameSymbol({ name, kind, span, details }: NameDefinition): OutlineSymbol {
	// A tick says nothing beside a name.
	const said = details.find(([, text]) => /\p{L}/u.test(text));
	return { name, kind, detail: plainText(said?.[1] ?? ''), span, selection: span, children: [] };
}
