/** How far a document is filled, in slots: the places where its template has a token. `filled <= total`. */
export interface Progress {
	readonly filled: number;
	readonly total: number;
}

/** Whole percent, rounded down so that 100 means complete; a document without slots is complete. */
export function percent({ filled, total }: Progress): number {
	return total === 0 ? 100 : Math.floor((filled * 100) / total);
}
