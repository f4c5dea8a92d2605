import type { Root } from 'mdast';
import type { Chunk } from '../chunk.ts';
import { type ChunkLimits, limits } from '../limits.ts';
import type { Span } from '../span.ts';
import { withoutCostlyText } from './costlyText.ts';
import type { MarkdownParser } from './markdownParser.ts';
import { cutLongText } from './readChunk.ts';

/** The tree of a chunk, or of a part of a chunk that is too long to be parsed at once. */
export interface ChunkTree {
	/** The text of the document. */
	readonly text: string;
	/** The offset of `text` in the chunk. */
	readonly start: number;
	/** Parsed on first access. Positions are relative to `text`. Not shared, so the caller can change it. */
	readonly root: Root;
	/** The spans of `text` that were too costly to parse. The tree has letters of the same length there. */
	readonly replaced: readonly Span[];
}

/** Parses a chunk again, since chunks keep their facts but not their tree. */
export type TreeReader = (chunk: Chunk) => readonly ChunkTree[];

/** @param chunkLimits the limits that the chunks were made with */
export function createTreeReader(parser: MarkdownParser, chunkLimits: ChunkLimits = limits): TreeReader {
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

/** The tree of a text that is too long to be parsed: one paragraph. */
function asText(text: string): Root {
	const position = {
		start: { line: 1, column: 1, offset: 0 },
		end: { line: 1, column: 1, offset: text.length },
	};
	const content = { type: 'text' as const, value: text, position };
	return { type: 'root', children: [{ type: 'paragraph', children: [content], position }], position };
}
