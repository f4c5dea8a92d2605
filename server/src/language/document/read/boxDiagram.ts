import { type Line, linesOf } from '../lineEnds.ts';
import { type Span, trimSpan } from '../span.ts';
import { bracketPairs } from './bracketPairs.ts';
import type { CodeCandidate } from './codeCandidates.ts';

const diagramLanguages: ReadonlySet<string> = new Set([
	'',
	'text',
	'txt',
	'plain',
	'plaintext',
	'ascii',
	'diagram',
]);

/** Vertical borders of boxes. */
const border = /[│┃║|]/;

/** True for a drawing made of box characters, or of `+--+` and `|`, in a block without a language. */
export function isBoxDiagram(language: string, text: string): boolean {
	if (!diagramLanguages.has(language)) return false;
	return /[\u2500-\u257F]{3}/.test(text) || (/\+-{2,}[-+]*\+/.test(text) && /^\s*\|.*\|\s*$/m.test(text));
}

/** A cell of a box: what stands on one line between two borders. */
interface BoxCell {
	readonly span: Span;
	/** Columns of the borders; -1 and Infinity where the line ends. */
	readonly left: number;
	readonly right: number;
}

/**
 * Brackets in the cells of boxes. One that is not closed on its line is read on downwards, in the cells between the
 * same borders: text that was wrapped to fit the box.
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

/** The parts of a bracket that opens in `cell` and closes in a cell below; fewer than two when there is none. */
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
