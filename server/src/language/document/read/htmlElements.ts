/** The elements of HTML (WHATWG, November 2026), those once common and those of SVG that stand in Markdown. */
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

export function isHtmlElement(name: string): boolean {
	return htmlElements.has(name.toLowerCase());
}
