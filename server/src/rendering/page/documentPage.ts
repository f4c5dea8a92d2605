import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PreviewSection } from '#common/protocol/preview.ts';
import { element } from './element.ts';
import { pageStyle } from './pageStyle.ts';

/** What a page is made of. */
export interface DocumentPage {
	readonly title: string;
	/** As HTML names languages. */
	readonly lang: string;
	readonly sections: readonly PreviewSection[];
	/** Block by block. */
	readonly body: readonly ElementContent[];
}

/** Nothing is loaded, run or sent, should something have slipped into the page. */
const policy = [
	"default-src 'none'",
	"style-src 'unsafe-inline'",
	'img-src data:',
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** A document as one HTML file that needs nothing else, for readers: light and dark, on a screen and on paper. */
export function documentPage({ title, lang, sections, body }: DocumentPage): string {
	const contents = contentsList(sections);
	const meta = (name: string, content: string) => element('meta', { name, content });
	const head = element('head', {}, [
		element('meta', { charSet: 'utf-8' }),
		element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
		meta('viewport', 'width=device-width, initial-scale=1'),
		meta('color-scheme', 'light dark'),
		meta('generator', 'ArchDocs'),
		element('title', {}, [title]),
		// Browsers ask for one of the folder otherwise.
		element('link', { rel: ['icon'], href: 'data:,' }),
		element('style', {}, [pageStyle]),
	]);
	const skip = element('a', { href: '#text', className: ['skip'], lang: 'en' }, ['Skip to the text']);
	const parts = contents ? [skip, navigation(contents), main(title, body)] : [main(title, body)];
	const page = element('html', { lang }, [head, '\n', element('body', {}, parts)]);
	return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`;
}

function navigation(contents: Element): Element {
	const label = element('p', { id: 'contents', lang: 'en' }, ['Contents']);
	return element('nav', { ariaLabelledBy: ['contents'] }, [label, contents]);
}

function main(title: string, body: readonly ElementContent[]): Element {
	const head = headOf(body);
	const rest = body.filter((it) => !head.includes(it));
	const hasTitle = body.some(isTitle);
	const titled = hasTitle ? head : [element('h1', {}, [title]), ...head];
	const header = titled.length > 0 ? [element('header', {}, titled)] : [];
	const blocks = rest.flatMap((it): (ElementContent | string)[] => ['\n', it]);
	return element('main', { id: 'text', tabIndex: -1 }, [...header, ...blocks]);
}

/** The title and what the metadata say, in this order, whichever of them the document begins with. */
function headOf(body: readonly ElementContent[]): readonly ElementContent[] {
	const behind = body.findIndex((it) => !isTitle(it) && !isMetadata(it));
	const start = body.slice(0, behind < 0 ? body.length : behind);
	return [...start.filter(isTitle), ...start.filter(isMetadata)];
}

function isTitle(node: ElementContent): boolean {
	return node.type === 'element' && node.tagName === 'h1';
}

function isMetadata(node: ElementContent): boolean {
	if (node.type !== 'element') return false;
	const [inner] = node.children;
	if (inner?.type !== 'element') return false;
	const { className } = inner.properties;
	return Array.isArray(className) && className.includes('archdocs-metadata');
}

/** Sections further down would make the list as long as the document. */
const deepest = 1;

/** Links to the sections of a document; undefined where there are none. */
function contentsList(sections: readonly PreviewSection[]): Element | undefined {
	const present = sections.filter(({ anchor, depth }) => anchor !== null && depth <= deepest);
	return present.length === 0 ? undefined : listOf(present, 0);
}

/** Each section of this depth, with those that come before the next of it. */
function listOf(sections: readonly PreviewSection[], depth: number): Element {
	const items: Element[] = [];
	for (let start = 0; start < sections.length; ) {
		const next = sections.findIndex((it, index) => index > start && it.depth <= depth);
		const end = next < 0 ? sections.length : next;
		const section = sections[start];
		const within = sections.slice(start + 1, end);
		if (section) {
			const link = element('a', { href: `#${section.anchor ?? ''}` }, [section.title]);
			items.push(element('li', {}, within.length > 0 ? [link, listOf(within, depth + 1)] : [link]));
		}
		start = end;
	}
	return element('ol', {}, items);
}
