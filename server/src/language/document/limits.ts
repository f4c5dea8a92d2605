/**
 * The limits that bound the cost of a document before it is parsed. micromark resolves emphasis in time quadratic in the
 * number of delimiter runs: in a measurement, 1,000 runs of `*a_ ` took as long as 100 kB of prose, and 4,000 runs took
 * 15 times as long. Brackets and lists grow in the same way, about ten times slower. Length alone has no extra cost.
 */
export const limits = {
	/** Runs of `*`, `_` and `~` in a stretch of text without a blank line. */
	emphasisRuns: 1_000,
	/** Brackets, backticks, `<` and `&` in a stretch of text without a blank line. */
	otherDelimiters: 4_000,
	/** `>` and list markers at the start of a line: nested containers. */
	nesting: 100,
	/** Code units of a chunk. A longer chunk is cut at blank lines and at list items in column 0. */
	chunkLength: 64_000,
	/** Approximate code units of the parts of such a chunk. */
	partLength: 8_000,
	/** Code units of a placeholder. The longest known one in a template has 333. */
	placeholderLength: 2_000,
	/** Pairs of names that are compared for misspellings at once, which takes about 20 ms. */
	comparisons: 100_000,
	/** Findings of a document. Further findings are only counted. */
	findings: 10_000,
} as const;

/** The lengths that a parser can be created with. Tests use short ones. */
export type ChunkLimits = { readonly [Limit in 'chunkLength' | 'partLength']: number };
