import type { Element, ElementContent, Properties } from 'hast';
import { isBoxDiagram } from '#language/document/read/boxDiagram.ts';
import type { HighlightCode } from './highlightCode.ts';

/** A block of code, and how it is to be shown. */
export interface CodeInput {
	readonly source: string;
	/** In lower case; empty where the document names none. */
	readonly language: string;
	/** Placeholders in it that are to be filled in before it can be drawn. */
	readonly open: number;
	readonly highlight: HighlightCode;
	readonly properties: Properties;
	/** Puts marks around parts of the code. */
	readonly mark: (children: ElementContent[]) => ElementContent[];
}

/** Code with its words highlighted, a drawing of characters, or a figure of a diagram that a page can draw. */
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
