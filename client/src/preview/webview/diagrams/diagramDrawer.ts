/** Draws the diagrams of documents. The script `dist/preview/mermaid.js` gives the page one. */
export interface DiagramDrawer {
	/**
	 * One after the other, however often it is asked. It never fails and leaves nothing in the page, which has to allow
	 * styles in elements meanwhile (`style-src 'unsafe-inline'`): texts are measured in it.
	 *
	 * @param source the text of a `mermaid` block
	 */
	draw(source: string, look: DiagramLook): Promise<DrawnDiagram>;
}

/**
 * The SVG is complete in itself, with a width and a height: it can stand in an image or a file. It has no script, no
 * link, and nothing that is loaded. A problem is one English sentence.
 */
export type DrawnDiagram = { readonly svg: string } | { readonly problem: string };

/** Colours as CSS writes them, but with values: `var(…)` means nothing here. */
export interface DiagramLook {
	readonly dark: boolean;
	readonly fontFamily: string;
	readonly foreground: string;
	readonly background: string;
	/** Of arrows and borders. */
	readonly line: string;
	/** What boxes are tinted with. */
	readonly accent: string;
}

declare global {
	interface Window {
		/** There once `dist/preview/mermaid.js` has run. */
		archdocsDiagrams?: DiagramDrawer;
	}
}
