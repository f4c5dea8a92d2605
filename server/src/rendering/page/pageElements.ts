import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { raw } from 'hast-util-raw';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { element, scrollable } from './element.ts';
import type { PageDiagrams } from './pageDiagrams.ts';
import type { PageImages } from './pageImages.ts';

/** The images and diagrams of a page. */
export interface PageMedia {
	readonly images: PageImages;
	readonly diagrams: PageDiagrams;
}

/** Returns a rendered block as elements of a self-contained page, with embedded images and keyboard access. */
export async function pageElements(html: string, media: PageMedia): Promise<ElementContent[]> {
	const tree = raw({ type: 'root', children: [{ type: 'raw', value: html }] });
	for (const source of imageSources(tree)) await media.images.load(source);
	const nodes = tree.type === 'root' ? tree.children : [tree];
	return nodes.flatMap((node) => (node.type === 'element' ? [pageElement(media, node)] : []));
}

function imageSources(tree: Nodes): readonly string[] {
	const sources: string[] = [];
	visit(tree, 'element', ({ tagName, properties: { src } }) => {
		if (tagName === 'img' && typeof src === 'string' && !isData(src)) sources.push(src);
	});
	return sources;
}

function isData(source: string): boolean {
	return source.startsWith('data:');
}

function pageElement(media: PageMedia, node: Element): Element {
	if (node.tagName === 'figure' && node.properties.dataDiagram !== undefined) return diagram(media, node);
	const children = node.children.map((it) => (it.type === 'element' ? pageElement(media, it) : it));
	const known = { ...node, children };
	switch (node.tagName) {
		case 'img':
			return image(media, known);
		case 'a':
			return link(media, known);
		case 'pre':
			return code(known);
		case 'th':
			return textOf(known).trim() === '' && !hasImage(known) ? { ...known, tagName: 'td' } : known;
		case 'span':
			return classesOf(known.properties).includes('archdocs-concealed') ? concealed(known) : known;
		case 'div':
			return isTable(known) ? table(known) : known;
		default:
			return known;
	}
}

function diagram({ diagrams }: PageMedia, figure: Element): Element {
	const [pre] = figure.children;
	return pre?.type === 'element' ? diagrams.figure(code(pre)) : figure;
}

function image({ images }: PageMedia, node: Element): Element {
	const { src, ...properties } = node.properties;
	if (typeof src !== 'string' || isData(src)) return node;
	const uri = images.take(src);
	if (uri !== undefined) return { ...node, properties: { ...properties, src: uri } };
	const alt = typeof properties.alt === 'string' ? properties.alt : '';
	return element('span', { className: ['image-left-out'] }, [alt || src]);
}

/** Removes the position in the source, which readers do not have. */
function concealed(node: Element): Element {
	const { className, dataTip } = node.properties;
	const title = typeof dataTip === 'string' ? dataTip : undefined;
	return { ...node, properties: { className, title } };
}

/** Other sites learn nothing about the page that links to them. */
function link({ images }: PageMedia, node: Element): Element {
	const { href } = node.properties;
	if (typeof href === 'string' && classesOf(node.properties).includes('archdocs-image-elsewhere'))
		images.linked(href);
	const isElsewhere = typeof href === 'string' && /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(href);
	return isElsewhere
		? { ...node, properties: { ...node.properties, rel: ['noopener', 'noreferrer'] } }
		: node;
}

/** Narrower code fits on the smallest screen and never scrolls, in UTF-16 units. */
const narrow = 36;

function code(pre: Element): Element {
	const lines = textOf(pre).split('\n');
	if (lines.every((line) => line.length <= narrow)) return pre;
	return { ...pre, properties: { ...pre.properties, ...scrollable(codeLabel(pre)) } };
}

function codeLabel({ properties, children }: Element): string {
	if (classesOf(properties).includes('archdocs-boxes')) return 'Drawing in characters';
	const [inner] = children;
	const classes = inner?.type === 'element' ? classesOf(inner.properties) : [];
	const language = classes.find((it) => it.startsWith('language-'))?.slice('language-'.length);
	return language ? `Code (${language})` : 'Code';
}

function isTable({ properties }: Element): boolean {
	return classesOf(properties).includes('archdocs-table');
}

function table(node: Element): Element {
	const headers: string[] = [];
	visit(node, 'element', (it) => {
		if (it.tagName === 'th') headers.push(textOf(it).trim());
	});
	const label = headers.length > 0 ? `Table: ${headers.join(', ')}` : 'Table';
	return { ...node, properties: { ...node.properties, ...scrollable(label) } };
}

function hasImage(node: Element): boolean {
	return node.children.some((it) => it.type === 'element' && (it.tagName === 'img' || hasImage(it)));
}

function classesOf({ className }: Properties): readonly string[] {
	return Array.isArray(className) ? className.map(String) : [];
}
