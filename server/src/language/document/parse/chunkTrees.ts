import type { Root } from 'mdast';
import type { Chunk } from '../chunk.ts';
import { type ChunkLimits, limits } from '../limits.ts';
import type { Span } from '../span.ts';
import { withoutCostlyText } from './costlyText.ts';
import { cutLongText } from './longChunk.ts';
import type { MarkdownParser } from './markdownParser.ts';

/** The tree of a chunk, or of a part of one that is too long to be parsed at once. */
export interface ChunkTree {
	/** What it was parsed from, as it stands in the document. */
	readonly text: string;
	/** Where `text` starts in the chunk. */
	readonly start: number;
	/** Parsed when it is first asked for. Positions are relative to `text`. Nobody else has it: who asked may change it. */
	readonly root: Root;
	/** Stretches of `text` of which the tree has letters of the same length instead, as they were too costly to parse. */
	readonly replaced: readonly Span[];
}

/** Parses a chunk once more: what it says is remembered as facts, its tree is not. */
export type ReadTrees = (chunk: Chunk) => readonly ChunkTree[];

export function createTreeReader(parser: MarkdownParser, chunkLimits: ChunkLimits = limits): ReadTrees {
	const { chunkLength, partLength } = chunkLimits;

	function read(text: string, start: number, labels: readonly string[]): ChunkTree {
		if (text.length > chunkLength) return { text, start, root: asText(text), replaced: [] };
		const safe = withoutCostlyText(text);
		let root: Root | undefined;
		return {
			text,
			start,
			get root() {
				root ??= parser.parse(safe.text, labels).root;
				return root;
			},
			replaced: safe.replaced,
		};
	}

	return ({ text, parts, labels }) =>
		parts === undefined
			? [read(text, 0, labels)]
			: [...cutLongText(text, partLength)].map(({ start, end }) => read(text.slice(start, end), start, []));
}

/** What is too long to be parsed at all is one paragraph. */
function asText(text: string): Root {
	const position = {
		start: { line: 1, column: 1, offset: 0 },
		end: { line: 1, column: 1, offset: text.length },
	};
	const content = { type: 'text' as const, value: text, position };
	return { type: 'root', children: [{ type: 'paragraph', children: [content], position }], position };
}
