import { isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { linesOf } from '../lineEnds.ts';
import { type Span, shift } from '../span.ts';
import { type FactsBuilder, plainLocation } from './factsBuilder.ts';
import { spelledSpans } from './proseCandidates.ts';
import { addCandidate } from './readInline.ts';
import { addMarker } from './readParagraph.ts';

/** Reads front matter: its top-level pairs, and the candidates in their values. */
export function readFrontMatter(facts: FactsBuilder, span: Span): void {
	const lines = [...linesOf(facts.source, span.start, span.end)];
	const start = lines[0]?.next ?? span.end;
	const end = Math.max(start, lines.at(-1)?.start ?? span.end);
	const first = facts.pairs.length;
	readPairs(facts, { start, end });
	for (const line of linesOf(facts.source, start, end)) {
		const text = facts.source.slice(line.start, line.end);
		if (text.trimStart().startsWith('#')) continue;
		const colon = text.indexOf(':');
		for (const { span: found, content, spelling } of spelledSpans(text)) {
			if (found.start < colon || (spelling === 'square' && isFlowList(text, found))) continue;
			const absolute = shift(found, line.start);
			const pair = facts.pairs.findIndex(
				({ valueSpan }, index) =>
					index >= first && valueSpan.start <= absolute.start && absolute.start < valueSpan.end,
			);
			const whole =
				text
					.slice(colon + 1)
					.replace(/["']/g, '')
					.trim() === text.slice(found.start, found.end);
			const location = { ...plainLocation(facts), ...(pair >= 0 && { pair }) };
			addCandidate(facts, absolute, shift(content, line.start), { spelling, zone: 'prose', whole, location });
		}
	}
}

/** Whether a bracket is a YAML list, as in `tags: [a, b]`. In quotes, it is text. */
function isFlowList(line: string, found: Span): boolean {
	return !/["'][^"']*$/.test(line.slice(0, found.start));
}

function readPairs(facts: FactsBuilder, content: Span): void {
	// The YAML parser does not know a lone carriage return. A line feed has the same length.
	const yaml = facts.source.slice(content.start, content.end).replace(/\r(?!\n)/g, '\n');
	const { contents } = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent' });
	if (!isMap(contents)) return;
	for (const { key, value } of contents.items) {
		if (!isScalar(key) || !key.range) continue;
		const [keyStart, keyEnd] = key.range;
		const { text, span, quote } = readValue(value, keyEnd + 1);
		const valueSpan = shift(span, content.start);
		facts.pairs.push({
			origin: 'front-matter',
			key: String(key.value),
			keySpan: shift({ start: keyStart, end: keyEnd }, content.start),
			value: text,
			valueSpan,
			...(isCollection(value) && { composite: true as const }),
			heading: -1,
		});
		const inner = { start: valueSpan.start + quote, end: valueSpan.end - quote };
		addMarker(facts, inner, { ...plainLocation(facts), pair: facts.pairs.length - 1 });
	}
}

/**
 * The text and the span of a value, and the length of its quotation mark.
 *
 * @param elsewhere where the value of a pair with a list or without a value is
 */
function readValue(value: unknown, elsewhere: number) {
	if (!isScalar(value) || !value.range)
		return { text: '', span: { start: elsewhere, end: elsewhere }, quote: 0 };
	const [start, end] = value.range;
	const text = value.value === null ? '' : String(value.value);
	return { text, span: { start, end }, quote: value.type?.startsWith('QUOTE') ? 1 : 0 };
}
