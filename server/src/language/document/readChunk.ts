import { type Chunk, mentionedLabels } from './chunk.ts';
import { withoutCostlyText } from './costlyText.ts';
import type { ChunkFacts } from './facts.ts';
import { limits } from './limits.ts';
import { isBlank, lineStarts, linesOf } from './lineEnds.ts';
import type { MarkdownParser } from './markdownParser.ts';
import { mergeFacts } from './mergeFacts.ts';
import { readFacts } from './readFacts.ts';
import type { Piece } from './splitChunks.ts';

/** Reads a piece on its own, as if nothing were defined elsewhere. */
export function readChunk(piece: Piece, parser: MarkdownParser): Chunk {
	const { text, parsed, open } = piece;
	const starts = lineStarts(text);
	const facts =
		parsed === undefined
			? readLongChunk(text, parser)
			: readFacts(text, parsed.root, withoutCostlyText(text).replaced);
	return {
		text,
		lineStarts: starts,
		lineBreaks: starts.length - 1,
		open,
		defines: parsed?.labels ?? [],
		mentions: mentionedLabels(text),
		labels: [],
		facts,
	};
}

/**
 * The chunk as it reads when `defined` are defined elsewhere. Most chunks mention none of them and stay as they are.
 *
 * @param defined the labels by their {@link labelKey}
 */
export function withLabels(
	chunk: Chunk,
	defined: ReadonlyMap<string, readonly string[]>,
	parser: MarkdownParser,
): Chunk {
	const labels = [...chunk.mentions]
		.flatMap((mention) => defined.get(mention) ?? [])
		.filter((label) => !chunk.defines.includes(label))
		.sort();
	if (labels.join('\0') === chunk.labels.join('\0') || chunk.text.length > limits.chunkLength) return chunk;
	const { text, replaced } = withoutCostlyText(chunk.text);
	const { root } = parser.parse(text, labels);
	return { ...chunk, labels, facts: readFacts(chunk.text, root, replaced) };
}

/** A chunk too long to be parsed at once is cut without regard to what the cut goes through. */
function readLongChunk(text: string, parser: MarkdownParser): ChunkFacts {
	const parts: { readonly facts: ChunkFacts; readonly start: number }[] = [];
	for (const { start, end } of cutLongText(text)) {
		const part = text.slice(start, end);
		const tooLong = part.length > limits.chunkLength;
		const safe = tooLong
			? { text: part.replace(/[^\r\n]/g, 'x'), replaced: [{ start: 0, end: part.length }] }
			: withoutCostlyText(part);
		const root = parser.parse(tooLong ? 'x' : safe.text, []).root;
		parts.push({ facts: readFacts(part, root, safe.replaced), start });
	}
	return { ...mergeFacts(parts), approximate: true };
}

function* cutLongText(text: string): Generator<{ readonly start: number; readonly end: number }> {
	let start = 0;
	let afterBlank = false;
	for (const line of linesOf(text)) {
		const mayCut = afterBlank || /^(?:[-+*]|\d{1,9}[.)])[ \t]/.test(text.slice(line.start, line.start + 12));
		if (mayCut && line.start - start > limits.pieceLength) {
			yield { start, end: line.start };
			start = line.start;
		}
		afterBlank = isBlank(text, line);
	}
	yield { start, end: text.length };
}
