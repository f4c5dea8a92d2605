import type { Element, ElementContent, RootContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { idPrefix } from '#common/idPrefix.ts';
import type { Annotation, Annotations, MarkedText } from './annotations.ts';
import { codeElement } from './codeElement.ts';
import { footnoteId, footnoteReferenceId } from './footnoteIds.ts';
import type { HighlightCode } from './highlightCode.ts';
import { markElement, noteElements, wrapText } from './markElements.ts';

/** What finishing a block needs. */
export interface FinishContext {
	readonly annotations: Annotations;
	readonly highlight: HighlightCode;
	/** Whether the page is for readers: no buttons, marks or scroll targets. */
	readonly forReaders: boolean;
}

/**
 * Turns a sanitized block into its final HTML: adds marks, notes and highlighted code, and adapts images and links.
 *
 * @param firstLine the line of the group in which the block starts
 */
export function finishBlock(context: FinishContext, node: RootContent, firstLine: number): ElementContent[] {
	return finishNode({ ...context, firstLine }, node);
}

interface FinishBlockContext extends FinishContext {
	readonly firstLine: number;
}

function finishNode(context: FinishBlockContext, node: RootContent): ElementContent[] {
	if (node.type === 'text') return [node];
	if (node.type === 'comment') return notesOf(context, context.annotations.get(node.value));
	if (node.type !== 'element') return [];
	const annotation = context.annotations.get(node.properties.dataArchdocs);
	if (annotation?.notes) return notesOf(context, annotation);
	if (annotation?.footnote) return [footnoteReference(annotation.footnote)];
	const code = node.tagName === 'pre' ? finishCode(context, node) : undefined;
	if (code !== undefined) return [code];
	const children = node.children.flatMap((child) => finishNode(context, child));
	// The element exists only for its marks.
	if (node.tagName === 'span' && (annotation?.marked || annotation?.whole))
		return markContent(context, { ...node, children }, annotation);
	return [finishElement(context, { ...node, children }, annotation)];
}

function notesOf(
	{ forReaders, firstLine }: FinishBlockContext,
	annotation: Annotation | undefined,
): ElementContent[] {
	return forReaders ? [] : noteElements(annotation?.notes ?? [], firstLine);
}

function finishElement(
	context: FinishBlockContext,
	element: Element,
	annotation: Annotation | undefined,
): ElementContent {
	const { dataArchdocs: _annotation, ...properties } = element.properties;
	const children = markContent(context, element, annotation);
	const line = lineOf(context, annotation);
	const known = { ...element, children, properties: { ...properties, ...line, ...annotation?.properties } };
	switch (element.tagName) {
		case 'a':
			return finishLink(known);
		case 'img':
			return finishImage(known, context.forReaders);
		case 'input':
			return { ...known, properties: { ...known.properties, ariaLabel: checkboxLabel(known) } };
		case 'table':
			return wrapIn('div', 'archdocs-table', known, line);
		default:
			return finishHeading(context, known, annotation);
	}
}

function checkboxLabel({ properties }: Element): string {
	return properties.checked ? 'Done' : 'Not done';
}

/** @param line the scroll target, which moves to the wrapper */
function wrapIn(tagName: string, className: string, element: Element, line: object): Element {
	const { dataLine: _line, ...properties } = element.properties;
	return {
		type: 'element',
		tagName,
		properties: { className: [className], ...line },
		children: [{ ...element, properties }],
	};
}

function lineOf(
	{ forReaders, firstLine }: FinishBlockContext,
	annotation: Annotation | undefined,
): { dataLine?: string } {
	return forReaders || annotation?.line === undefined
		? {}
		: { dataLine: String(annotation.line - firstLine) };
}

function markContent(
	context: FinishBlockContext,
	{ children }: Element,
	annotation: Annotation | undefined,
): ElementContent[] {
	const { firstLine } = context;
	const inText = wrapMarks(context, children, annotation?.marked ?? []);
	if (annotation?.whole === undefined || context.forReaders) return inText;
	return [markElement(annotation.whole, inText, false, firstLine)];
}

/** Wraps marked text. Concealed text is concealed from readers, too. */
function wrapMarks(
	{ forReaders, firstLine }: FinishBlockContext,
	children: ElementContent[],
	ranges: readonly MarkedText[],
): ElementContent[] {
	const shown = forReaders ? ranges.filter(({ mark }) => mark.kind === 'concealed') : ranges;
	if (shown.length === 0) return children;
	return wrapText(children, shown, ({ mark }, content, continued) =>
		markElement(mark, content, continued, firstLine),
	);
}

/** Adds the id to a heading, and the button that fills its section. */
function finishHeading(
	{ forReaders }: FinishBlockContext,
	element: Element,
	annotation: Annotation | undefined,
): Element {
	if (annotation?.properties?.id === undefined) return element;
	const named = {
		...element,
		properties: { ...element.properties, id: idPrefix + annotation.properties.id },
	};
	if (forReaders || !annotation.fillable) return named;
	const properties = { type: 'button', dataFill: '', ariaLabel: `Fill ${textOf(element)}` };
	const button: Element = {
		type: 'element',
		tagName: 'button',
		properties,
		children: [{ type: 'text', value: 'Fill section' }],
	};
	return { ...named, children: [...named.children, { type: 'text', value: ' ' }, button] };
}

function footnoteReference({ number, use }: NonNullable<Annotation['footnote']>): Element {
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

/** Renders a Markdown code block. Code in HTML of the document stays as it is. */
function finishCode(context: FinishBlockContext, pre: Element): Element | undefined {
	const code = pre.children[0];
	if (code?.type !== 'element') return undefined;
	const annotation = context.annotations.get(code.properties.dataArchdocs);
	if (annotation?.code === undefined) return undefined;
	const { language, open } = annotation.code;
	return codeElement({
		source: textOf(code),
		language,
		open: context.forReaders ? 0 : open,
		highlight: context.highlight,
		properties: lineOf(context, annotation),
		mark: (children) => wrapMarks(context, children, annotation.marked ?? []),
	});
}

/** Adapts links within the page to the prefix of its ids. */
function finishLink(link: Element): Element {
	const { href, ...properties } = link.properties;
	if (typeof href !== 'string' || href === '') return { ...link, properties };
	if (!href.startsWith('#') || href === '#') return link;
	return { ...link, properties: { ...properties, href: `#${idPrefix}${href.slice(1)}` } };
}

/** The preview resolves image paths itself, because only it knows where it may load from. */
function finishImage(image: Element, forReaders: boolean): Element {
	const { src, alt, ...properties } = image.properties;
	const source = typeof src === 'string' ? src : '';
	const description = typeof alt === 'string' ? alt : '';
	if (/^data:image\/(?:png|gif|jpeg|webp|svg\+xml)[;,]/i.test(source))
		return { ...image, properties: { ...properties, alt: description, src: source } };
	if (source === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(source)) return externalImage(source, description);
	const place = forReaders ? { src: source } : { dataSource: source };
	return { ...image, properties: { ...properties, alt: description, ...place } };
}

/** Replaces an image of the network by a link, because a page loads nothing from the network. */
function externalImage(source: string, description: string): Element {
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
