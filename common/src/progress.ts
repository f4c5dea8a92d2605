/** How many slots of a document are filled. A slot is a place where the template has a token. `filled <= total`. */
export interface Progress {
	readonly filled: number;
	readonly total: number;
}

/** Whole percent, rounded down, so that 100 means complete. A document without slots is complete. */
export function percent({ filled, total }: Progress): number {
	return total === 0 ? 100 : Math.floor((filled * 100) / total);
}
