import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Heading, MetadataPair } from '../document/facts.ts';

/** A section of a document: its heading and its subsections. */
export interface Section {
	readonly heading: Heading;
	/** Index of the chunk that contains the heading, and of the heading in the chunk. */
	readonly chunk: number;
	readonly index: number;
	readonly children: readonly Section[];
}

/** The section tree of a document, and its metadata. */
export interface Outline {
	/** The first heading, if it is of level 1. */
	readonly title: Section | undefined;
	/** The top sections: those below headings of level 1, and those that are not below one. */
	readonly sections: readonly Section[];
	readonly pairs: readonly OutlinePair[];
	/** The section of a heading, by the index of its chunk and its index in the chunk. */
	sectionAt(chunk: number, heading: number): Section | undefined;
}

/** A metadata pair and its place. */
export interface OutlinePair {
	readonly pair: MetadataPair;
	readonly chunk: number;
	/** Index of the pair in the chunk. */
	readonly index: number;
}

/** A section while its subsections are added. */
interface OpenSection extends Section {
	readonly children: OpenSection[];
}

/** The outline of a document. Fast, since it reads only headings and metadata. */
export function outlineOf(document: MarkdownDocument): Outline {
	const roots: OpenSection[] = [];
	const path: OpenSection[] = [];
	const pairs: OutlinePair[] = [];
	const byChunk: (readonly Section[])[] = [];
	let beforeSections = true;
	document.chunks.forEach((chunk, chunkIndex) => {
		if (beforeSections) for (const pair of metadataOf(chunk, chunkIndex)) pairs.push(pair);
		byChunk[chunkIndex] = chunk.facts.headings.map((heading, index) => {
			if (heading.depth > 1) beforeSections = false;
			while ((path.at(-1)?.heading.depth ?? 0) >= heading.depth) path.pop();
			const section = { heading, chunk: chunkIndex, index, children: [] };
			(path.at(-1)?.children ?? roots).push(section);
			path.push(section);
			return section;
		});
	});
	const title = roots[0]?.heading.depth === 1 ? roots[0] : undefined;
	const sections = roots.flatMap((root) => (root.heading.depth === 1 ? root.children : [root]));
	return { title, sections, pairs, sectionAt: (chunk, heading) => byChunk[chunk]?.[heading] };
}

function metadataOf(chunk: Chunk, chunkIndex: number): readonly OutlinePair[] {
	const firstSection = chunk.facts.headings.findIndex(({ depth }) => depth > 1);
	return chunk.facts.pairs
		.map((pair, index) => ({ pair, chunk: chunkIndex, index }))
		.filter(({ pair }) => firstSection < 0 || pair.heading < firstSection);
}
