import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { idPrefix } from '#common/preview/idPrefix.ts';
import { codeElement } from './codeElement.ts';
import { footnoteId, footnoteReferenceId } from './footnoteIds.ts';
import type { HighlightCode } from './highlightCode.ts';
import { markElement, noteElements, wrapText } from './markElements.ts';
import type { MarkedText, Token, Tokens } from './tokens.ts';

/** How blocks are finished. */
export interface Finishing {
	readonly tokens: Tokens;
	readonly highlight: HighlightCode;
	/** Nothing is to be pressed, marked or scrolled to: a page for readers. */
	readonly still: boolean;
}

/**
 * What has been sanitised as it is shown: with marks and notes, highlighted code, and images and links that lead where
 * they may.
 *
 * @param firstLine the line in which the block starts
 */
export function finishBlock(finishing: Finishing, node: RootContent, firstLine: number): ElementContent[] {
	return finishNode({ ...finishing, firstLine }, node);
}

interface FinishingBlock extends Finishing {
	readonly firstLine: number;
}

function finishNode(finishing: FinishingBlock, node: RootContent): ElementContent[] {
	if (node.type === 'text') return [node];
	if (node.type === 'comment') return notesOf(finishing, finishing.tokens.get(node.value));
	if (node.type !== 'element') return [];
	const token = finishing.tokens.get(node.properties.dataArchdocs);
	if (token?.notes) return notesOf(finishing, token);
	if (token?.footnote) return [footnoteReference(token.footnote)];
	const code = node.tagName === 'pre' ? codeIn(finishing, node) : undefined;
	if (code !== undefined) return [code];
	const children = node.children.flatMap((child) => finishNode(finishing, child));
	// An element that was made for marks alone is of no more use.
	if (node.tagName === 'span' && (token?.marked || token?.whole))
		return marked(finishing, { ...node, children }, token);
	return [finishElement(finishing, { ...node, children }, token)];
}

function notesOf({ still, firstLine }: FinishingBlock, token: Token | undefined): ElementContent[] {
	return still ? [] : noteElements(token?.notes ?? [], firstLine);
}

function finishElement(
	finishing: FinishingBlock,
	element: Element,
	token: Token | undefined,
): ElementContent {
	const { dataArchdocs: _token, ...properties } = element.properties;
	const children = marked(finishing, element, token);
	const line = lineOf(finishing, token);
	const known = { ...element, children, properties: { ...properties, ...line, ...token?.properties } };
	switch (element.tagName) {
		case 'a':
			return linkTo(known);
		case 'img':
			return finishImage(known, finishing.still);
		case 'input':
			return { ...known, properties: { ...known.properties, ariaLabel: boxLabel(known) } };
		case 'table':
			return wrapped('div', 'archdocs-table', known, line);
		default:
			return heading(finishing, known, token);
	}
}

function boxLabel({ properties }: Element): string {
	return properties.checked ? 'Done' : 'Not done';
}

/** @param line goes to the element around, which is what is scrolled to */
function wrapped(tagName: string, className: string, element: Element, line: object): Element {
	const { dataLine: _line, ...properties } = element.properties;
	return {
		type: 'element',
		tagName,
		properties: { className: [className], ...line },
		children: [{ ...element, properties }],
	};
}

function lineOf({ still, firstLine }: FinishingBlock, token: Token | undefined): { dataLine?: string } {
	return still || token?.line === undefined ? {} : { dataLine: String(token.line - firstLine) };
}

function marked(
	finishing: FinishingBlock,
	{ children }: Element,
	token: Token | undefined,
): ElementContent[] {
	const { firstLine } = finishing;
	const inText = withMarks(finishing, children, token?.marked ?? []);
	if (token?.whole === undefined || finishing.still) return inText;
	return [markElement(token.whole, inText, false, firstLine)];
}

/** What is concealed is concealed from everybody. */
function withMarks(
	{ still, firstLine }: FinishingBlock,
	children: ElementContent[],
	ranges: readonly MarkedText[],
): ElementContent[] {
	const shown = still ? ranges.filter(({ mark }) => mark.kind === 'concealed') : ranges;
	if (shown.length === 0) return children;
	return wrapText(children, shown, ({ mark }, content, continued) =>
		markElement(mark, content, continued, firstLine),
	);
}

/** The button to fill a section stands in its heading. */
function heading({ still }: FinishingBlock, element: Element, token: Token | undefined): Element {
	if (token?.properties?.id === undefined) return element;
	const named = { ...element, properties: { ...element.properties, id: idPrefix + token.properties.id } };
	if (still || !token.fillable) return named;
	const properties = { type: 'button', dataFill: '', ariaLabel: `Fill ${textOf(element)}` };
	const button: Element = {
		type: 'element',
		tagName: 'button',
		properties,
		children: [{ type: 'text', value: 'Fill section' }],
	};
	return { ...named, children: [...named.children, { type: 'text', value: ' ' }, button] };
}

function footnoteReference({ number, use }: NonNullable<Token['footnote']>): Element {
	const properties = {
		href: `#${footnoteId(number)}`,
		id: footnoteReferenceId(number, use),
		ariaLabel: `Footnote ${number}`,
	};
	const children = [{ type: 'text' as const, value: String(number) }];
	return {
		type: 'element',
		tagName: 'sup',
		properties: {},
		children: [{ type: 'element', tagName: 'a', properties, children }],
	};
}

/** A block of code that Markdown made; one in HTML of the document's own is left as it is. */
function codeIn(finishing: FinishingBlock, pre: Element): Element | undefined {
	const code = pre.children[0];
	if (code?.type !== 'element') return undefined;
	const token = finishing.tokens.get(code.properties.dataArchdocs);
	if (token?.code === undefined) return undefined;
	const { language, open } = token.code;
	return codeElement({
		source: textOf(code),
		language,
		open: finishing.still ? 0 : open,
		highlight: finishing.highlight,
		properties: lineOf(finishing, token),
		mark: (children) => withMarks(finishing, children, token.marked ?? []),
	});
}

/** Links into the page lead to the ids that it has. */
function linkTo(link: Element): Element {
	const { href, ...properties } = link.properties;
	if (typeof href !== 'string' || href === '') return { ...link, properties };
	if (!href.startsWith('#') || href === '#') return link;
	return { ...link, properties: { ...properties, href: `#${idPrefix}${href.slice(1)}` } };
}

/** Images in a page that is not a file of its own are found by the page, which knows where it may load from. */
function finishImage(image: Element, still: boolean): Element {
	const { src, alt, ...properties } = image.properties;
	const source = typeof src === 'string' ? src : '';
	const description = typeof alt === 'string' ? alt : '';
	if (/^data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,]/i.test(source))
		return { ...image, properties: { ...properties, alt: description, src: source } };
	if (source === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source))
		return imageElsewhere(source, description);
	const place = still ? { src: source } : { dataSource: source };
	return { ...image, properties: { ...properties, alt: description, ...place } };
}

/** Nothing is loaded from the network: the reader may follow the link. */
function imageElsewhere(source: string, description: string): Element {
	const text = description || source || 'Image';
	const label = { type: 'text' as const, value: text };
	const isLink = /^https?:/i.test(source);
	return {
		type: 'element',
		tagName: isLink ? 'a' : 'span',
		properties: { className: ['archdocs-image-elsewhere'], ...(isLink && { href: source }) },
		children: [label],
	};
}
