import type { Spelling } from '../facts.ts';
import { limits } from '../limits.ts';
import { type Span, trimComments } from '../span.ts';
import { bracketPairs } from './bracketPairs.ts';
import { hidden } from './visibleText.ts';

/** A span of text with the spelling of a placeholder. */
export interface SpelledSpan {
	/** With the delimiters. */
	readonly span: Span;
	/** Without the delimiters. */
	readonly content: Span;
	readonly spelling: Spelling;
}

/** The spans of `visible` with the spelling of a placeholder, in order, without those inside another. */
export function spelledSpans(visible: string): readonly SpelledSpan[] {
	const found: SpelledSpan[] = [
		...bracketed(visible, '[', ']', 'square'),
		...escapedAngles(visible),
		...curly(visible),
		...[...bracketed(visible, '(', ')', 'parenthesis')].filter(({ content }) =>
			isInstruction(visible.slice(content.start, content.end)),
		),
		...dateMasks(visible),
	];
	found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const kept: SpelledSpan[] = [];
	for (const candidate of found) {
		if (candidate.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(candidate);
	}
	return kept;
}

function* bracketed(
	visible: string,
	open: string,
	close: string,
	spelling: Spelling,
): Generator<SpelledSpan> {
	if (!visible.includes(open)) return;
	for (const span of bracketPairs(visible, open, close)) {
		const content = { start: span.start + 1, end: span.end - 1 };
		if (isContent(visible.slice(content.start, content.end))) yield { span, content, spelling };
	}
}

function isContent(text: string): boolean {
	return text.length <= limits.placeholderLength && /[\p{L}\p{N}]/u.test(text);
}

function* curly(visible: string): Generator<SpelledSpan> {
	if (!visible.includes('{')) return;
	for (const span of bracketPairs(visible, '{', '}')) {
		const before = visible[span.start - 1];
		const inner = visible.slice(span.start + 1, span.end - 1);
		if (before === '$' || before === '%' || before === '\\' || before === '#') continue;
		if (inner.startsWith('{') && inner.endsWith('}')) {
			const content = { start: span.start + 2, end: span.end - 2 };
			if (isContent(inner)) yield { span, content, spelling: 'double-curly' };
		} else if (/^[\p{L}\p{N}]/u.test(inner) && isContent(inner)) {
			yield { span, content: { start: span.start + 1, end: span.end - 1 }, spelling: 'curly' };
		}
	}
}

/** `\<text\>` and `&lt;text&gt;`, as converters write angle brackets that are not HTML. */
function* escapedAngles(visible: string): Generator<SpelledSpan> {
	for (const match of visible.matchAll(/(\\<|&lt;)(?=\S)([^<>&]{1,2000}?)(?<=\S)(?:\\?>|&gt;)/g)) {
		const [whole, open = '', inner = ''] = match;
		const start = match.index + open.length;
		if (!isContent(inner) || isHtmlTag(inner)) continue;
		const content = { start, end: start + inner.length };
		yield {
			span: { start: match.index, end: match.index + whole.length },
			content,
			spelling: 'escaped-angle',
		};
	}
}

/** Whether the text is the name of an HTML element, which a document can be about. */
function isHtmlTag(inner: string): boolean {
	const element = /^\/?([A-Za-z][A-Za-z0-9]*)(?:\s[^>]*=.*)?\/?$/.exec(inner.trim())?.[1];
	return element !== undefined && isHtmlElement(element);
}

/** Whether the text is an instruction such as `(insert your name)`, not a remark that starts with the same verb. */
function isInstruction(inner: string): boolean {
	return /^(?:please )?(?:fill (?:me |this |it )?(?:in|out)|insert|add your|replace (?:this|me))\b(?! (?:or|and|into|on|at|is|was)\b)[^.]*[\p{L}\p{N}`'’"…\uE000)]\s*[.…]*$/isu.test(
		inner.trim(),
	);
}

const mask =
	/(?<![\p{L}\p{N}])(?:(?:YYYY|yyyy|JJJJ|jjjj|AAAA|aaaa)([-/.])(?:MM|mm)\1(?:DD|dd|TT|tt|JJ|jj)|(?:DD|dd|TT|tt|JJ|jj|MM|mm)([-/.])(?:MM|mm|DD|dd)\2(?:YYYY|yyyy|JJJJ|jjjj|AAAA|aaaa|YY|yy))(?![\p{L}\p{N}])/gu;

/** Masks such as YYYY-MM-DD, also in German, French and Spanish. */
function* dateMasks(visible: string): Generator<SpelledSpan> {
	if (!/[yYjJaA]{2}/.test(visible)) return;
	for (const match of visible.matchAll(mask)) {
		const span = { start: match.index, end: match.index + match[0].length };
		yield { span, content: span, spelling: 'date' };
	}
}

/** The name of the tag if `html` is an opening tag that HTML does not have: `<your name>`. */
export function unknownTag(html: string): string | undefined {
	const match = /^<([A-Za-z][\w .,'’/-]*)>$/.exec(html.trim());
	const name = match?.[1];
	if (name === undefined || name.endsWith('/')) return undefined;
	return isHtmlElement(name.split(/[ /.]/, 1)[0] ?? '') ? undefined : name;
}

/** Whether `region` has only emphasis, quotes, white space and comments at its end around `span`. */
export function isWhole(text: string, region: Span, span: Span): boolean {
	const { start, end } = trimComments(text, region);
	const around = text.slice(start, span.start) + text.slice(span.end, end);
	return /^[\s*_~"'“”‘’`.:,;|]*$/.test(around) && !around.includes(hidden);
}

/** The elements of HTML (WHATWG, November 2026), obsolete ones, and those of SVG that Markdown files have. */
const htmlElements: ReadonlySet<string> = new Set(
	(
		'a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas ' +
		'caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed ' +
		'fencedframe fieldset figcaption figure font footer form frame frameset g h1 h2 h3 h4 h5 h6 head header ' +
		'hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter ' +
		'nav noscript object ol optgroup option output p param path picture pre progress q rp rt ruby s samp script ' +
		'search section select selectedcontent slot small source span strike strong style sub summary sup svg table ' +
		'tbody td template textarea tfoot th thead time title tr track tt u ul use var video wbr'
	).split(' '),
);

function isHtmlElement(name: string): boolean {
	return htmlElements.has(name.toLowerCase());
}
