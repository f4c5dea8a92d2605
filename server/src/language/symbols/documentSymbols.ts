import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { lengthOf } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import { type Span, shift } from '../document/span.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDefinition } from '../names/names.ts';
import type { Section } from '../template/outline.ts';
import { sectionStart } from '../template/sectionSpan.ts';

/** An entry in the outline of a document. Spans are offsets into the document. */
export interface OutlineSymbol {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'section' | NameKind;
	readonly span: Span;
	readonly selection: Span;
	readonly children: readonly OutlineSymbol[];
}

/**
 * Returns the names that a document defines.
 *
 * @param definitions the definitions to show; a caller can conceal their details
 */
export function nameSymbols(
	analysis: DocumentAnalysis,
	definitions: readonly NameDefinition[] = analysis.names.definitions,
): readonly OutlineSymbol[] {
	return definitions.map(nameSymbol);
}

/** Returns the sections of a document, with the {@link nameSymbols} in each. */
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
	// Details without letters, such as a check mark, do not describe the name.
	const said = details.find(([, text]) => /\p{L}/u.test(text));
	return { name, kind, detail: plainText(said?.[1] ?? ''), span, selection: span, children: [] };
}
