import { limits } from '../limits.ts';
import { isBlank, type Line, linesOf } from '../lineEnds.ts';
import type { Span } from '../span.ts';

/** A text with the same length and lines as another one, where letters replace what is too costly to parse. */
export interface SafeText {
	readonly text: string;
	/** The spans that were replaced. */
	readonly replaced: readonly Span[];
}

/**
 * Replaces stretches without a blank line that have more delimiters or nesting than {@link limits} allow. Skips the
 * content of fences, which is not parsed. Weighs the rows of a table and the items of a list one by one, as they are
 * parsed.
 */
export function withoutCostlyText(text: string): SafeText {
	const replaced: Span[] = [];
	let stretch: Line[] = [];
	let fence: string | undefined;
	const flush = () => {
		const span = costlySpan(text, stretch);
		if (span !== undefined) replaced.push(span);
		stretch = [];
	};
	for (const line of linesOf(text)) {
		const marker = fenceMarker(text, line);
		if (fence !== undefined) {
			if (marker?.bare && marker.run.startsWith(fence)) fence = undefined;
		} else if (marker !== undefined) {
			flush();
			fence = marker.run;
		} else if (isBlank(text, line)) flush();
		else stretch.push(line);
	}
	flush();
	return { text: replaced.length === 0 ? text : blankOut(text, replaced), replaced };
}

/**
 * Whether a text has enough delimiters for {@link withoutCostlyText} to replace something. Much faster than weighing the
 * lines. Ignores nesting.
 */
export function mayBeCostly(text: string): boolean {
	if (text.length <= limits.emphasisRuns) return false;
	let emphasisRuns = 0;
	let otherDelimiters = 0;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		const kind = code < 128 ? delimiterKinds[code] : 0;
		if (kind === emphasisKind) emphasisRuns++;
		else if (kind === otherKind) otherDelimiters++;
	}
	return emphasisRuns > limits.emphasisRuns || otherDelimiters > limits.otherDelimiters;
}

const emphasisKind = 1;
const otherKind = 2;

/** The kind of each ASCII character. */
const delimiterKinds = delimiterKindTable([
	['*_~', emphasisKind],
	['[]`<&', otherKind],
]);

function delimiterKindTable(
	characters: readonly (readonly [characters: string, kind: number])[],
): Uint8Array {
	const table = new Uint8Array(128);
	for (const [group, kind] of characters)
		for (const character of group) table[character.charCodeAt(0)] = kind;
	return table;
}

function fenceMarker(text: string, line: Line): { readonly run: string; readonly bare: boolean } | undefined {
	const head = text.slice(line.start, line.start + 4).trimStart();
	if (!head.startsWith('`') && !head.startsWith('~')) return undefined;
	const match = /^ {0,3}(`{3,}|~{3,})([^\r\n]*)$/.exec(text.slice(line.start, line.end));
	if (!match?.[1] || (match[1].startsWith('`') && match[2]?.includes('`'))) return undefined;
	return { run: match[1], bare: match[2]?.trim() === '' };
}

function costlySpan(text: string, lines: readonly Line[]): Span | undefined {
	const first = lines[0];
	const last = lines.at(-1);
	if (first === undefined || last === undefined) return undefined;
	const table = isTable(text, lines);
	let weight = noWeight;
	for (const line of lines) {
		const own = weigh(text, line);
		weight = table || startsItem(text, line) ? own : add(weight, own);
		if (isTooHeavy(weight)) return { start: first.start, end: last.end };
	}
	return undefined;
}

interface Weight {
	readonly emphasis: number;
	readonly others: number;
	readonly nesting: number;
}

const noWeight: Weight = { emphasis: 0, others: 0, nesting: 0 };

function add(a: Weight, b: Weight): Weight {
	return {
		emphasis: a.emphasis + b.emphasis,
		others: a.others + b.others,
		nesting: Math.max(a.nesting, b.nesting),
	};
}

function isTooHeavy({ emphasis, others, nesting }: Weight): boolean {
	return emphasis > limits.emphasisRuns || others > limits.otherDelimiters || nesting > limits.nesting;
}

function weigh(text: string, line: Line): Weight {
	let emphasis = 0;
	let others = 0;
	let previous = '';
	for (let index = line.start; index < line.end; index++) {
		const character = text[index] ?? '';
		if (character === '*' || character === '_' || character === '~') {
			if (character !== previous) emphasis++;
		} else if (
			character === '[' ||
			character === ']' ||
			character === '`' ||
			character === '<' ||
			character === '&'
		) {
			others++;
		}
		previous = character;
	}
	return { emphasis, others, nesting: nesting(text, line) };
}

/** How many containers the start of a line can open: `> - 1. text` opens three. */
function nesting(text: string, line: Line): number {
	let depth = 0;
	for (let index = line.start; index < line.end; index++) {
		const character = text[index] ?? '';
		const next = text[index + 1];
		if (character === '>') depth++;
		else if (/[-+*.)]/.test(character) && (next === ' ' || next === '\t')) depth++;
		else if (!/[ \t0-9]/.test(character)) break;
	}
	return depth;
}

/** Whether a line starts an item or a heading, whatever is before it. */
function startsItem(text: string, line: Line): boolean {
	return /^ {0,3}(?:[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t])/.test(text.slice(line.start, line.start + 16));
}

function isTable(text: string, lines: readonly Line[]): boolean {
	const delimiter = lines.findIndex((line, index) => index > 0 && index < 3 && isDelimiterRow(text, line));
	const header = lines[delimiter - 1];
	const row = lines[delimiter];
	return header !== undefined && row !== undefined && pipes(text, header) === pipes(text, row);
}

function isDelimiterRow(text: string, line: Line): boolean {
	const row = text.slice(line.start, line.end);
	return row.includes('-') && /^[ \t>]*\|?[ \t]*:?-+[-:| \t]*$/.test(row);
}

/** The number of pipes in a row, without those at its ends. */
function pipes(text: string, line: Line): number {
	const row = text.slice(line.start, line.end).trim();
	return (
		row
			.replace(/^\|/, '')
			.replace(/\|$/, '')
			.match(/(?<!\\)\|/g) ?? []
	).length;
}

function blankOut(text: string, spans: readonly Span[]): string {
	let result = '';
	let at = 0;
	for (const { start, end } of spans) {
		result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, 'x');
		at = end;
	}
	return result + text.slice(at);
}
