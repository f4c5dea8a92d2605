import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** Elements that a page may have: text, tables, lists, code, images, and what the product itself puts in. */
const elements: ReadonlySet<string> = new Set(
	(
		'a b blockquote br button code dd del details div dl dt em figure h1 h2 h3 h4 h5 h6 hr i img input ins kbd li ol p ' +
		'pre q rp rt ruby s samp section span strike strong sub summary sup table tbody td tfoot th thead tr tt ul var'
	).split(' '),
);

/** Attributes that run something, load something, or say how something looks. */
const dangerous =
	/^(?:on|style$|srcset$|background$|action$|formaction$|poster$|xlink|xmlns|form$|target$|ping$|is$|slot$)/;

/**
 * What of HTML could do harm, one line each; none where it is safe.
 *
 * @param further elements that it may have beside those of any document
 */
export function unsafeHtml(html: string, further: readonly string[] = []): readonly string[] {
	const problems: string[] = [];
	const visit = (node: Node) => {
		if (node.nodeName === '#comment') problems.push('a comment');
		if ('tagName' in node) problems.push(...unsafeElement(node, further));
		if ('childNodes' in node) node.childNodes.forEach(visit);
	};
	visit(parseFragment(html));
	return problems;
}

function unsafeElement(
	{ tagName, attrs }: DefaultTreeAdapterMap['element'],
	further: readonly string[],
): readonly string[] {
	const unsafe = attrs.filter(({ name, value }) => unsafeAttribute(tagName, name, value));
	return [
		...(elements.has(tagName) || further.includes(tagName) ? [] : [`<${tagName}>`]),
		...unsafe.map(({ name, value }) => `<${tagName} ${name}="${value}">`),
	];
}

function unsafeAttribute(tag: string, name: string, value: string): boolean {
	if (dangerous.test(name)) return true;
	if (name === 'id' || name === 'name') return !value.startsWith('doc-');
	if (name === 'href') return !/^(?:https?:|mailto:|#)/i.test(value) && hasScheme(value);
	if (name === 'src') return tag !== 'img' || (!/^data:image\//i.test(value) && hasScheme(value));
	if (name === 'data-source') return hasScheme(value);
	return (
		/javascript:|vbscript:|data:text/i.test(value) &&
		name !== 'data-tip' &&
		name !== 'alt' &&
		name !== 'title'
	);
}

/** As a browser reads an address: without the characters that it leaves out. */
function hasScheme(value: string): boolean {
	return /^[a-z][a-z\d+.-]*:|^\/\//i.test([...value].filter((it) => it > ' ').join(''));
}
