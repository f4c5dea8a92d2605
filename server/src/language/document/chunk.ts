import type { ChunkFacts } from './facts.ts';

/** A part of a document that is parsed on its own, with its facts. Immutable. */
export interface Chunk {
	readonly text: string;
	/** The offsets at which lines start, relative to the chunk; the first is 0. */
	readonly lineStarts: readonly number[];
	/** The number of line ends in the chunk. */
	readonly lineBreaks: number;
	/** Its last block is not closed, so text after the chunk may belong to it. */
	readonly open: boolean;
	/** The link and footnote labels that the chunk defines, as micromark normalizes them. */
	readonly defines: readonly string[];
	/** The keys of labels in brackets, which a definition in another chunk could turn into references. */
	readonly mentions: ReadonlySet<string>;
	/** The labels that other chunks defined when the facts were read. */
	readonly labels: readonly string[];
	readonly facts: ChunkFacts;
	/** The facts of each part by its text, if the chunk is too long to be parsed at once. */
	readonly parts?: ReadonlyMap<string, ChunkFacts>;
}
