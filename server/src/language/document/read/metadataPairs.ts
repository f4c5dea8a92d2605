import type { MetadataPair } from '../facts.ts';
import { linesOf } from '../lineEnds.ts';
import { type Span, trimComments, trimSpan } from '../span.ts';
import { type FactsBuilder, plainLocation } from './factsBuilder.ts';
import type { Region } from './readInline.ts';

/** A bold or plain key with its colon, at the start of a line or after a separator. */
const key =
	/(?:^|[·|•—–])[ \t]*(?:(\*\*|__)([^*_:\n\r]{1,60}?)(?::\1|\1[ \t]*:)|([\p{L}][\p{L}\p{N} /_-]{0,40}):)(?=\s|$)/gu;

/** Whether a block quote can be the metadata: above it are only headings of the first level. */
export function mayBeMetadata({ headings }: FactsBuilder): boolean {
	return headings.every(({ depth }) => depth === 1);
}

/** Adds the pairs of a paragraph in a block quote. Returns the regions of their values. */
export function readMetadataPairs(facts: FactsBuilder, paragraph: Span): readonly Region[] {
	const first = facts.pairs.length;
	facts.pairs.push(...metadataPairs(facts.source, paragraph, facts.headings.length - 1));
	return facts.pairs.slice(first).map((pair, index) => ({
		span: pair.valueSpan,
		location: { ...plainLocation(facts), pair: first + index },
	}));
}

/** The `Key: value` pairs of a paragraph in a block quote. A line can have several. */
function* metadataPairs(source: string, paragraph: Span, heading: number): Generator<MetadataPair> {
	for (const line of linesOf(source, paragraph.start, paragraph.end)) {
		const start =
			line.start + (/^[ \t]*(?:>[ \t]?)*/.exec(source.slice(line.start, line.end))?.[0].length ?? 0);
		yield* pairsOfLine(source, { start, end: line.end }, heading);
	}
}

function* pairsOfLine(source: string, line: Span, heading: number): Generator<MetadataPair> {
	const matches = [...source.slice(line.start, line.end).matchAll(key)];
	for (const [index, match] of matches.entries()) {
		const name = match[2] ?? match[3] ?? '';
		const keyStart = line.start + match.index + match[0].indexOf(name);
		const valueEnd = matches[index + 1]?.index ?? line.end - line.start;
		const valueSpan = trimComments(source, {
			start: line.start + match.index + match[0].length,
			end: line.start + valueEnd,
		});
		yield {
			origin: 'quote',
			key: name.trim(),
			keySpan: trimSpan(source, { start: keyStart, end: keyStart + name.length }),
			value: source.slice(valueSpan.start, valueSpan.end),
			valueSpan,
			heading,
		};
	}
}
