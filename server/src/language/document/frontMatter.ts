import { isMap, isScalar, parseDocument } from 'yaml';
import { type FactsBuilder, plainHome } from './factsBuilder.ts';
import { linesOf } from './lineEnds.ts';
import { spelledSpans } from './proseCandidates.ts';
import { addCandidate } from './readInline.ts';
import { type Span, shift } from './span.ts';

/** Reads front matter: its top-level pairs, and whatever is spelled like a placeholder in a value. */
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
			const home = { ...plainHome(facts), ...(pair >= 0 && { pair }) };
			addCandidate(facts, absolute, shift(content, line.start), { spelling, zone: 'prose', whole, home });
		}
	}
}

/** `tags: [a, b]` is a list of YAML; only a quoted bracket is text. */
function isFlowList(line: string, found: Span): boolean {
	return !/["'][^"']*$/.test(line.slice(0, found.start));
}

function readPairs(facts: FactsBuilder, content: Span): void {
	// YAML knows no lone carriage return; a line feed is as long.
	const yaml = facts.source.slice(content.start, content.end).replace(/\r(?!\n)/g, '\n');
	const { contents } = parseDocument(yaml, { strict: false, uniqueKeys: false, logLevel: 'silent' });
	if (!isMap(contents)) return;
	for (const { key, value } of contents.items) {
		if (!isScalar(key) || !key.range) continue;
		const keyText = String(key.value);
		const keySpan = { start: content.start + key.range[0], end: content.start + key.range[1] };
		const range = isScalar(value) && value.range ? value.range : undefined;
		const valueSpan = {
			start: content.start + (range?.[0] ?? key.range[1] + 1),
			end: content.start + (range?.[1] ?? key.range[1] + 1),
		};
		const text = isScalar(value) && value.value !== null ? String(value.value) : '';
		facts.pairs.push({ origin: 'front-matter', key: keyText, keySpan, value: text, valueSpan, heading: -1 });
	}
}
