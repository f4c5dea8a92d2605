/**
 * What bounds the cost of a document before it is parsed. micromark resolves emphasis in time quadratic in the
 * number of its runs: measured in one run, 1,000 runs of `*a_ ` took as long as 100 kB of prose, 4,000 runs 15
 * times that. Brackets and lists grow the same way, some ten times slower; length alone costs nothing extra.
 */
export const limits = {
	/** Runs of `*`, `_` and `~` in one stretch of text without a blank line. */
	emphasisRuns: 1_000,
	/** Brackets, backticks, `<` and `&` in one stretch of text without a blank line. */
	otherDelimiters: 4_000,
	/** `>` and list markers at the head of one line: containers in containers. */
	nesting: 100,
	/** Code units of a chunk; a longer one is cut at blank lines and at list items in column 0. */
	chunkLength: 64_000,
	/** Code units, more or less, of the parts that a chunk above the limit is cut into. */
	partLength: 8_000,
	/** Code units of a placeholder. The longest in a template seen so far has 333. */
	placeholderLength: 2_000,
	/** Pairs of names that are compared for misspellings at once: about 20 ms. */
	comparisons: 100_000,
	/** Findings of one document; the rest are counted. */
	findings: 10_000,
} as const;

/** How long what is parsed at once may be; tests make it short. */
export type ChunkLimits = { readonly [Limit in 'chunkLength' | 'partLength']: number };
