import { type Chunk, mentionedLabels } from '../chunk.ts';
import type { ChunkLimits } from '../limits.ts';
import { lineStarts } from '../lineEnds.ts';
import { readFacts } from '../read/readFacts.ts';
import { withoutCostlyText } from './costlyText.ts';
import { type Definitions, labelsElsewhere } from './definitions.ts';
import { readLongChunk } from './longChunk.ts';
import type { MarkdownParser } from './markdownParser.ts';
import type { Piece } from './splitChunks.ts';

/**
 * Reads a piece on its own.
 *
 * @param parts facts of parts that were read before; needed for pieces that are too long to be parsed at once
 */
export function readChunk(
	{ text, labels, parsed, open }: Piece,
	parser: MarkdownParser,
	limits: ChunkLimits,
	parts: Chunk['parts'],
): Chunk {
	const starts = lineStarts(text);
	const read =
		parsed === undefined
			? readLongChunk(text, parser, limits, parts)
			: { facts: readFacts(text, parsed.root, withoutCostlyText(text).replaced) };
	return {
		text,
		lineStarts: starts,
		lineBreaks: starts.length - 1,
		open,
		defines: labels.length > 0 ? [] : (parsed?.labels ?? []),
		mentions: parsed === undefined ? new Set() : mentionedLabels(text),
		labels,
		...read,
	};
}

/** The chunk as it reads when `defined` are defined elsewhere. Most chunks mention none of them and stay as they are. */
export function withLabels(chunk: Chunk, defined: Definitions, parser: MarkdownParser): Chunk {
	const labels = labelsElsewhere(chunk.mentions, defined, chunk.defines);
	if (labels.join('\0') === chunk.labels.join('\0')) return chunk;
	const { text, replaced } = withoutCostlyText(chunk.text);
	const { root } = parser.parse(text, labels);
	return { ...chunk, labels, facts: readFacts(chunk.text, root, replaced) };
}
