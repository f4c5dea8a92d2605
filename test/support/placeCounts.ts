/** How many places the documents of the project have. The tests of the seed count those of the template themselves. */
export const placeCounts = {
	/** The built-in template, and a fresh copy of it. */
	seed: 131,
	/** The document that the snippet of the built-in template makes. */
	snippet: 86,
	/** `examples/architecture-half-filled.md`. */
	halfFilled: { filled: 62, total: 107 },
} as const;

/**
 * The progress of a document that was made from the seed: `1 of 131`.
 *
 * @param more places that it has beyond those of the seed; negative where it has fewer
 */
export function seedProgress(filled: number, more = 0): string {
	return `${filled} of ${placeCounts.seed + more}`;
}
