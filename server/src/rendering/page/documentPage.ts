import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { PreviewSection } from '#common/protocol/preview.ts';
import { element } from './element.ts';
import { pageStyle } from './pageStyle.ts';

/** The parts of a page. */
export interface DocumentPage {
	readonly title: string;
	/** The language, as a tag of BCP 47. */
	readonly lang: string;
	readonly sections: readonly PreviewSection[];
	/** The elements of the blocks. */
	readonly body: readonly ElementContent[];
}

/** The page loads, runs and sends nothing, even if the sanitizer lets something through. */
const policy = [
	"default-src 'none'",
	"style-src 'unsafe-inline'",
	'img-src data:',
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** Returns a self-contained HTML file for readers, light and dark, for screen and paper. */
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
		// Browsers request an icon from the folder otherwise.
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

/** Returns the title and the metadata that a document begins with, the title first. */
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

/** The deepest sections in the list of contents. With deeper ones, the list would be as long as the document. */
const deepest = 1;

/** Returns links to the sections of a document, or undefined if there are none. */
function contentsList(sections: readonly PreviewSection[]): Element | undefined {
	const present = sections.filter(({ anchor, depth }) => anchor !== null && depth <= deepest);
	return present.length === 0 ? undefined : listOf(present, 0);
}

/** Lists each section of a depth with its subsections. */
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
