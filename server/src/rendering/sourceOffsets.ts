import type { Code } from 'mdast';
import { linesOf } from '#language/document/lineEnds.ts';
import { spanOf } from '#language/document/visibleText.ts';

/**
 * Where in its source each character of a text stands: escapes and character references are longer than what they mean,
 * and lines have the marks of quotes and lists before them.
 *
 * @param source from where the text starts on
 * @returns an offset for each UTF-16 unit of `value`, and one for its end; undefined where the two do not fit together
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

/** What the source has for the next characters of the text. */
interface Step {
	readonly at: number;
	readonly next: number;
	/** How many UTF-16 units of the text it stands for. */
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

/** A line end of the text, or the space that stands for one in code, with what containers put before the next line. */
function lineEndStep(source: string, start: number, value: string, index: number): Step | undefined {
	const line = value[index] === ' ' && source[start] === ' ' ? undefined : lineEndAt(source, start);
	if (line === undefined) return undefined;
	const units = value[index] === '\r' && value[index + 1] === '\n' ? 2 : 1;
	return { at: start, next: withoutPrefix(source, line, value[index + units]), units };
}

/** The offset behind the line end that stands at an offset, be there spaces before it; undefined where there is none. */
function lineEndAt(source: string, start: number): number | undefined {
	const match = /^[ \t]*(?:\r\n|\n|\r)/.exec(source.slice(start, start + 1_000));
	return match ? start + match[0].length : undefined;
}

/** Passes over what the containers of a line put before its text. */
function withoutPrefix(source: string, start: number, first: string | undefined): number {
	let at = start;
	while (/[ \t>]/.test(source[at] ?? '') && source[at] !== first) at++;
	return at;
}

/**
 * Where each character of a block of code stands, relative to the block: its lines stand behind the marks of what the
 * block is in. undefined where they do not fit, as with tabs that stand for a part of the indentation.
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
		// The line end is as long in both; behind the last line stands the end of the text.
		const last = line.next > line.end ? first + line.next - line.start : written.end + 1;
		for (let offset = first; offset < last; offset++) offsets.push(offset);
	}
	return offsets;
}
