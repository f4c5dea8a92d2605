import { parseXml } from '@rgrove/parse-xml';

/**
 * True for a whole, well-formed SVG. What it says does not matter: a page has it as an image, and there it runs no script
 * and loads nothing.
 */
export function isSvg(text: string): boolean {
	try {
		// Some programs name colours and the like as entities in a DTD.
		const { root } = parseXml(text, { ignoreUndefinedEntities: true });
		return /^(?:.+:)?svg$/.test(root?.name ?? '') && Object.values(root?.attributes ?? {}).includes(svgNames);
	} catch {
		return false;
	}
}

/** Without this name, browsers take it for any XML. */
const svgNames = 'http://www.w3.org/2000/svg';
