import type { Element, ElementContent, Properties } from 'hast';
import { isBoxDiagram } from '#language/document/read/boxDiagram.ts';
import type { HighlightCode } from './highlightCode.ts';

/** A code block and how to render it. */
export interface CodeInput {
	readonly source: string;
	/** The language in lower case; empty if the document names none. */
	readonly language: string;
	/** Number of open placeholders. A diagram with open placeholders is not drawn. */
	readonly open: number;
	readonly highlight: HighlightCode;
	readonly properties: Properties;
	/** Wraps marked parts of the code. */
	readonly mark: (children: ElementContent[]) => ElementContent[];
}

/** Renders a code block: highlighted code, a box drawing, or a figure for a diagram that the page draws. */
export function codeElement(input: CodeInput): Element {
	const { source, language, open, highlight, properties, mark } = input;
	const isBoxes = isBoxDiagram(language, source);
	const named = language === '' ? {} : { className: [`language-${language}`] };
	const children = mark(highlight(source, language));
	const code: Element = { type: 'element', tagName: 'code', properties: named, children };
	const pre: Element = {
		type: 'element',
		tagName: 'pre',
		properties: isBoxes ? { className: ['archdocs-boxes'] } : {},
		children: [code],
	};
	if (language !== 'mermaid') return { ...pre, properties: { ...pre.properties, ...properties } };
	const dataOpen = open > 0 ? { dataOpen: String(open) } : {};
	return {
		type: 'element',
		tagName: 'figure',
		properties: { ...properties, className: ['archdocs-diagram'], dataDiagram: 'mermaid', ...dataOpen },
		children: [pre],
	};
}
