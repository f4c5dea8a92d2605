/** Draws the diagrams of documents. The script `dist/preview/mermaid.js` provides it. */
export interface DiagramDrawer {
	/**
	 * Draws a diagram after all that were requested before. Never rejects, and leaves nothing in the page. Texts are measured
	 * in the page, so its policy has to allow styles in elements (`style-src 'unsafe-inline'`).
	 *
	 * @param source the text of a `mermaid` block
	 */
	draw(source: string, look: DiagramLook): Promise<DrawnDiagram>;
}

/**
 * The SVG of a diagram, or one English sentence that says why there is none. The SVG has a width and a height, and no script,
 * no link, and nothing that is loaded, so it can be an image or a file of its own.
 */
export type DrawnDiagram = { readonly svg: string } | { readonly problem: string };

/** How a diagram looks. Colours are in CSS syntax, without `var(…)`. */
export interface DiagramLook {
	readonly dark: boolean;
	readonly fontFamily: string;
	readonly foreground: string;
	readonly background: string;
	/** The colour of arrows and borders. */
	readonly line: string;
	/** The colour that tints boxes. */
	readonly accent: string;
}

declare global {
	interface Window {
		/** Set by `dist/preview/mermaid.js`. */
		archdocsDiagrams?: DiagramDrawer;
	}
}
