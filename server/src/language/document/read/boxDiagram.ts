import type { CodeCandidate } from '../facts.ts';
import { type Line, linesOf } from '../lineEnds.ts';
import { type Span, trimSpan } from '../span.ts';
import { bracketPairs } from './bracketPairs.ts';

/** Info strings of blocks that can be a drawing. */
const diagramLanguages: ReadonlySet<string> = new Set([
	'',
	'text',
	'txt',
	'plain',
	'plaintext',
	'ascii',
	'diagram',
]);

/** A vertical border of a box. */
const border = /[│┃║|]/;

/** Whether a block of code without a programming language is a drawing of box characters, or of `+--+` and `|`. */
export function isBoxDiagram(language: string, text: string): boolean {
	if (!diagramLanguages.has(language)) return false;
	return /[\u2500-\u257F]{3}/.test(text) || (/\+-{2,}[-+]*\+/.test(text) && /^\s*\|.*\|\s*$/m.test(text));
}

/** The text between two borders on a line. */
interface BoxCell {
	readonly span: Span;
	/** The columns of the borders; -1 at the start of the line and Infinity at its end. */
	readonly left: number;
	readonly right: number;
}

/**
 * The brackets in the cells of a drawing. A bracket that is not closed on its line continues in the cells below, between
 * the same borders, since its text is wrapped to fit the box.
 */
export function* boxCandidates(source: string, content: Span): Generator<CodeCandidate> {
	const lines = [...linesOf(source, content.start, content.end)];
	const cells = lines.map((line) => cellsOf(source, line));
	for (const [row, line] of lines.entries()) {
		for (const cell of cells[row] ?? []) {
			const text = source.slice(cell.span.start, cell.span.end);
			for (const pair of bracketPairs(text, '[', ']')) {
				const span = { start: cell.span.start + pair.start, end: cell.span.start + pair.end };
				yield boxCandidate(source, line, [span]);
			}
			const wrapped = wrappedParts(source, cells, row, cell);
			if (wrapped.length > 1) yield boxCandidate(source, line, wrapped);
		}
	}
}

function cellsOf(source: string, line: Line): readonly BoxCell[] {
	const cells: BoxCell[] = [];
	let left = -1;
	for (let index = line.start; index <= line.end; index++) {
		if (index < line.end && !border.test(source[index] ?? '')) continue;
		const span = { start: line.start + left + 1, end: index };
		cells.push({ span, left, right: index === line.end ? Number.POSITIVE_INFINITY : index - line.start });
		left = index - line.start;
	}
	return cells;
}

/** The parts of a bracket that opens in `cell` and closes in a cell below; empty if there is none. */
function wrappedParts(
	source: string,
	cells: readonly (readonly BoxCell[])[],
	row: number,
	cell: BoxCell,
): readonly Span[] {
	const text = source.slice(cell.span.start, cell.span.end);
	const open = text.lastIndexOf('[');
	if (open < 0 || text.indexOf(']', open) >= 0) return [];
	const parts = [trimSpan(source, { start: cell.span.start + open, end: cell.span.end })];
	for (let below = row + 1; below < cells.length && below <= row + 12; below++) {
		const next = cells[below]?.find(({ left, right }) => left === cell.left && right === cell.right);
		if (next === undefined) return [];
		const nextText = source.slice(next.span.start, next.span.end);
		const close = nextText.indexOf(']');
		if (close < 0 && (nextText.includes('[') || nextText.trim() === '')) return [];
		const end = close < 0 ? next.span.end : next.span.start + close + 1;
		parts.push(trimSpan(source, { start: next.span.start, end }));
		if (close >= 0) return parts;
	}
	return [];
}

function boxCandidate(source: string, line: Line, parts: readonly Span[]): CodeCandidate {
	const [span = { start: 0, end: 0 }, ...more] = parts;
	const text = parts
		.map(({ start, end }) => source.slice(start, end))
		.join(' ')
		.replace(/\s+/g, ' ');
	return {
		span,
		more,
		text,
		content: text.slice(1, -1).trim(),
		spelling: 'square',
		position: 'box',
		whole: false,
		glued: span.start > line.start && /[A-Za-z0-9_)\]]/.test(source[span.start - 1] ?? ''),
		linkLike: false,
		tag: false,
	};
}
