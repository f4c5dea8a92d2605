/**
 * Reduces an SVG from Mermaid to drawing elements. Nothing in the result runs, links or loads anything. Mermaid cleans its SVG
 * as well, but keeps links, and styles as the author wrote them.
 *
 * @param colours new colours of fills and strokes, by the colours that they replace
 * @returns well-formed XML
 * @throws if the text is not an SVG
 */
export function cleanSvg(text: string, colours?: ReadonlyMap<string, string>): string {
	const { body } = new DOMParser().parseFromString(text, 'text/html');
	const svg = body.firstElementChild;
	if (!(svg instanceof SVGSVGElement)) throw new Error('There is nothing to draw.');
	for (const element of [...svg.querySelectorAll('*')]) cleanElement(element);
	cleanAttributes(svg);
	if (colours) recolour(svg, colours);
	setSize(svg);
	return new XMLSerializer().serializeToString(svg);
}

/** All other elements are removed. */
const drawingElements = new Set(
	[
		'svg g defs symbol use switch marker pattern mask clipPath style title desc',
		'path rect circle ellipse line polyline polygon text tspan textPath image',
		'linearGradient radialGradient stop filter feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur',
		'feMerge feMergeNode feOffset',
	]
		.join(' ')
		.split(' '),
);

function cleanElement(element: Element): void {
	if (element.localName === 'a') {
		element.replaceWith(...element.childNodes);
		return;
	}
	if (!drawingElements.has(element.localName)) {
		element.remove();
		return;
	}
	if (element.localName === 'style') element.textContent = cleanStyleSheet(element.textContent ?? '');
	cleanAttributes(element);
	if (element.localName === 'image' && reference(element) === undefined) element.remove();
}

function cleanAttributes(element: Element): void {
	if (element instanceof SVGElement && element.hasAttribute('style')) cleanStyle(element.style);
	for (const { name, value } of [...element.attributes]) {
		if (!isHarmlessAttribute(element, name, value)) element.removeAttribute(name);
	}
}

function isHarmlessAttribute(element: Element, name: string, value: string): boolean {
	if (/^on/i.test(name)) return false;
	if (/^xmlns(?::|$)/.test(name)) return true;
	if (/^(?:xlink:)?href$/i.test(name)) {
		return element.localName === 'image' ? /^data:image\/png;base64,/.test(value) : value.startsWith('#');
	}
	return !/^(?:src|srcset|target|rel|ping|action|formaction)$/i.test(name) && !leadsElsewhere(value);
}

function reference(element: Element): string | undefined {
	return element.getAttribute('href') ?? element.getAttribute('xlink:href') ?? undefined;
}

/** Removes properties that load something. The browser has parsed the style, so no escape can hide an address. */
function cleanStyle(style: CSSStyleDeclaration): void {
	for (const property of [...style]) {
		if (leadsElsewhere(style.getPropertyValue(property))) style.removeProperty(property);
	}
}

/**
 * The rules of a style sheet except those that load something. The browser has parsed the rules, so no escape can hide an
 * address.
 */
function cleanStyleSheet(css: string): string {
	const sheet = new CSSStyleSheet();
	// This drops @import.
	sheet.replaceSync(css);
	return [...sheet.cssRules]
		.filter((rule) => isHarmlessRule(rule))
		.map((rule) => rule.cssText)
		.join('\n');
}

function isHarmlessRule(rule: CSSRule): boolean {
	if (rule instanceof CSSStyleRule || rule instanceof CSSKeyframesRule) {
		return !/url\((?!["']?#)|image-set\(|src\(/i.test(rule.cssText);
	}
	return false;
}

function leadsElsewhere(value: string): boolean {
	return /url\(\s*["']?(?!["']?#)|image-set\(|(?:javascript|data|https?):/i.test(value);
}

function recolour(svg: Element, colours: ReadonlyMap<string, string>): void {
	for (const element of svg.querySelectorAll('[fill], [stroke]')) {
		for (const name of ['fill', 'stroke']) {
			const colour = colours.get(element.getAttribute(name) ?? '');
			if (colour !== undefined) element.setAttribute(name, colour);
		}
	}
}

/** Sets the size from the view box. Without it, the browser decides how large an image is. */
function setSize(svg: SVGSVGElement): void {
	const { width, height } = svg.viewBox.baseVal;
	svg.style.removeProperty('max-width');
	if (width === 0 || height === 0) return;
	svg.setAttribute('width', String(Math.ceil(width)));
	svg.setAttribute('height', String(Math.ceil(height)));
}
