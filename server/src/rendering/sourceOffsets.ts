import type { Code } from 'mdast';
import { linesOf } from '#language/document/lineEnds.ts';
import { spanOf } from '#language/document/span.ts';

/**
 * Maps each UTF-16 unit of a text to its source. Escapes and character references are longer in the source, and lines
 * have the markers of quotes and lists before them.
 *
 * @param source the source, from the start of the text
 * @returns the offset of each UTF-16 unit of `value` and of its end; undefined if source and text do not match
 */
export function sourceOffsets(source: string, value: string): readonly number[] | undefined {
	const offsets: number[] = [];
	let at = 0;
	for (let index = 0; index < value.length; ) {
		const step = nextStep(source, at, value, index);
		if (step === undefined) return undefined;
		for (let unit = 0; unit < step.units; unit++) offsets.push(step.at);
		at = step.next;
		index += step.units;
	}
	offsets.push(at);
	return offsets;
}

/** The source of the next characters of the text. */
interface Step {
	readonly at: number;
	readonly next: number;
	/** Number of UTF-16 units of the text. */
	readonly units: number;
}

function nextStep(source: string, start: number, value: string, index: number): Step | undefined {
	const wanted = value[index] ?? '';
	const lineEnd = /[\n\r ]/.test(wanted) ? lineEndStep(source, start, value, index) : undefined;
	if (lineEnd !== undefined) return lineEnd;
	const reference = /^&(?:#[xX]?[\dA-Fa-f]{1,7}|[A-Za-z][\dA-Za-z]{0,31});/.exec(
		source.slice(start, start + 40),
	);
	if (reference && !value.startsWith(reference[0], index)) {
		const units = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
		return { at: start, next: start + reference[0].length, units };
	}
	if (source[start] === '\\' && source[start + 1] === wanted && /[!-/:-@[-`{-~]/.test(wanted))
		return { at: start, next: start + 2, units: 1 };
	if (source[start] === wanted) return { at: start, next: start + 1, units: 1 };
	return undefined;
}

/**
 * Matches a line end, or the space that replaces it in code, with the prefix that containers put before the next
 * line.
 */
function lineEndStep(source: string, start: number, value: string, index: number): Step | undefined {
	const line = value[index] === ' ' && source[start] === ' ' ? undefined : lineEndAt(source, start);
	if (line === undefined) return undefined;
	const units = value[index] === '\r' && value[index + 1] === '\n' ? 2 : 1;
	return { at: start, next: withoutPrefix(source, line, value[index + units]), units };
}

/** Returns the offset after the line end at an offset, including spaces before it, or undefined if there is none. */
function lineEndAt(source: string, start: number): number | undefined {
	const match = /^[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(start, start + 1_000));
	return match ? start + match[0].length : undefined;
}

/** Skips the prefix that containers put before the text of a line. */
function withoutPrefix(source: string, start: number, first: string | undefined): number {
	let at = start;
	while (/[ \t>]/.test(source[at] ?? '') && source[at] !== first) at++;
	return at;
}

/**
 * Maps each UTF-16 unit of a code block to its source, relative to the block. Returns undefined if they do not match,
 * for example if a tab stands for a part of the indentation.
 */
export function codeOffsets(source: string, node: Code): readonly number[] | undefined {
	const { start, end } = spanOf(node);
	const block = source.slice(start, end);
	const isFenced = /^(?:`{3}|~{3})/.test(block);
	const lines = [...linesOf(block)].slice(isFenced ? 1 : 0);
	const offsets: number[] = [];
	for (const [index, line] of [...linesOf(node.value)].entries()) {
		const text = node.value.slice(line.start, line.end);
		const written = lines[index];
		if (written === undefined || !block.slice(written.start, written.end).endsWith(text)) return undefined;
		const first = written.end - text.length;
		// Line ends have the same length in both. The end of the text follows the last line.
		const last = line.next > line.end ? first + line.next - line.start : written.end + 1;
		for (let offset = first; offset < last; offset++) offsets.push(offset);
	}
	return offsets;
}
