/** A block of the document in the page. */
export interface ShownBlock {
	readonly element: HTMLElement;
	html: string;
	/** How many lines of the source it takes. */
	lines: number;
	/** The line of the source it starts in. */
	start: number;
	/** Its HTML is not in its element yet. */
	isPending: boolean;
}
