import type { Candidate, ChunkFacts } from '../../document/facts.ts';
import { placeholderTarget } from '../../document/read/readInline.ts';
import { type Span, shift } from '../../document/span.ts';
import { hintOfToken } from '../../template/bareHint.ts';
import { valuesOfRole } from '../../template/roles.ts';
import type { Template } from '../../template/template.ts';
import { choicesOf, isTemplateToken, kindOfToken } from '../../template/token.ts';
import { isOptionalHeading } from '../../template/words.ts';
import { columnsOfTable } from './columnsOfTable.ts';
import type { Change } from './omittedParts.ts';
import type { Piece } from './piece.ts';

/**
 * Returns the parts of a template that change when they are inserted: tokens, sample cells, links without a target,
 * headings, and code blocks without a language.
 */
export function tokenChanges(template: Template, span: Span, deeper: number): readonly Change[] {
	const { document } = template;
	const changes: Change[] = [];
	let section = 0;
	for (const [index, { facts, text }] of document.chunks.entries()) {
		const start = document.starts[index] ?? 0;
		if (facts.headings.some(({ depth }) => depth <= 2)) section++;
		if (start >= span.end || start + text.length <= span.start) continue;
		const inChunk = [
			...tokens(facts, text, section),
			...sampleCells(template, index, facts),
			...links(facts),
			...headings(facts, deeper),
			...fences(facts, text),
		];
		for (const change of inChunk) changes.push({ ...shift(change, start), pieces: change.pieces });
	}
	return changes.filter(({ start, end }) => span.start <= start && end <= span.end);
}

/** @param section the index of the second-level section; equal identifiers in one such section are one name */
function* tokens({ candidates }: ChunkFacts, source: string, section: number): Generator<Change> {
	for (const candidate of candidates) {
		if (!isTemplateToken(candidate) || candidate.more.length > 0) continue;
		yield { ...candidate.span, pieces: [tokenPiece(candidate, source, section)] };
	}
}

function tokenPiece(candidate: Candidate, source: string, section: number): Piece {
	const kind = kindOfToken(candidate);
	return {
		is: 'token',
		text: candidate.text,
		hint: hintOfToken(source, candidate),
		kind,
		choices: kind === 'choice' ? choicesOf(candidate.content) : [],
		name: kind === 'identifier' ? `${section} ${candidate.content}` : undefined,
	};
}

/** Finds cells without a token. `templatePieces` drops those in rows that have no token at all. */
function* sampleCells(template: Template, chunk: number, facts: ChunkFacts): Generator<Change> {
	for (const [index, table] of facts.tables.entries()) {
		const columns = columnsOfTable(template, chunk, table);
		for (const [row, cells] of table.rows.entries()) {
			for (const [column, { text, span }] of cells.entries()) {
				const isToken = facts.candidates.some(
					({ location }) =>
						location.table?.index === index && location.table.row === row && location.table.column === column,
				);
				if (isToken || text === '') continue;
				const values = valuesOfRole(columns[column]?.role);
				const choices = values.includes(text) ? [text, ...values.filter((value) => value !== text)] : [];
				yield { ...span, pieces: [{ is: 'sample', text, choices }] };
			}
		}
	}
}

/** Finds links and images without a target, such as `[text]()`. Both the text and the target are to be filled in. */
function* links({ emptyLinks }: ChunkFacts): Generator<Change> {
	for (const { kind, span, text } of emptyLinks) {
		yield {
			...span,
			pieces: [
				{ is: 'text', text: kind === 'image' ? '![' : '[' },
				{ is: 'blank', hint: text },
				{ is: 'text', text: '](' },
				{ is: 'blank', hint: placeholderTarget },
				{ is: 'text', text: ')' },
			],
		};
	}
}

/** The maximum heading level in CommonMark. */
const deepest = 6;

/** Moves headings down, and removes a suffix such as "(if applicable)": the author has already decided. */
function* headings({ headings: all }: ChunkFacts, deeper: number): Generator<Change> {
	for (const { span, depth, text, textSpan } of all) {
		if (deeper !== 0) {
			const marker = `${'#'.repeat(Math.min(depth + deeper, deepest))} `;
			yield { start: span.start, end: textSpan.start, pieces: [{ is: 'text', text: marker }] };
			yield { start: textSpan.end, end: span.end, pieces: [] };
		}
		const hedge = isOptionalHeading(text) ? /\s*[(（][^()（）]*[)）]\s*$/.exec(text) : null;
		if (hedge) yield { start: textSpan.start + hedge.index, end: textSpan.end, pieces: [] };
	}
}

/** Sets the language `text` on code blocks for which the template specifies none. */
function* fences({ fences: all }: ChunkFacts, source: string): Generator<Change> {
	for (const { span, language } of all) {
		const marker = /^(?:`{3,}|~{3,})(?=[ \t]*[\r\n])/.exec(source.slice(span.start))?.[0].length;
		if (language !== '' || marker === undefined) continue;
		const at = span.start + marker;
		yield { start: at, end: at, pieces: [{ is: 'text', text: 'text' }] };
	}
}
