import type { TemplatedAnalysis } from '../../analysis/documentAnalysis.ts';
import type { MarkdownDocument } from '../../document/document.ts';
import { type Span, shift } from '../../document/span.ts';
import { growingRow } from '../../edits/insertion/growingRow.ts';
import type { Piece } from '../../edits/insertion/piece.ts';
import { templatePieces } from '../../edits/insertion/templatePieces.ts';
import type { TableAt } from '../../edits/tables/tableAt.ts';
import { sectionTables } from '../../rules/sectionTables.ts';
import { numberedName } from '../../template/token.ts';

/** A cell of a new row. */
export interface NewCell {
	readonly text: string;
	/** The spans of the template's tokens within the cell. */
	readonly tokens: readonly Span[];
}

const emptyCell: NewCell = { text: '', tokens: [] };

/**
 * Returns the cells of a new row, by column. A cell gets the token of the template. It stays empty if the template does
 * not have the column, or has only a sample, which may be wrong for the new row.
 */
export function newRow(analysis: TemplatedAnalysis, { start, table }: TableAt): readonly NewCell[] {
	const { context: chunk } = analysis.chunkAt(start);
	const found = [...sectionTables(chunk)].find((it) => it.table === table);
	const row =
		found && growingRow(analysis.template, found.section, found.section.tables.indexOf(found.model));
	if (found === undefined || row === undefined) return table.header.map(() => emptyCell);
	const numbered = numbering(analysis.document, table.rows.length);
	return found.columns.map((column) => {
		const cell = column && row.cells[found.model.columns.indexOf(column)];
		return cell ? cellOf(piecesOf(analysis, row.chunk, cell.span), numbered) : emptyCell;
	});
}

function piecesOf({ template }: TemplatedAnalysis, chunk: number, span: Span): readonly Piece[] {
	return templatePieces(template, shift(span, template.document.starts[chunk] ?? 0));
}

function cellOf(pieces: readonly Piece[], numbered: (token: string) => string): NewCell {
	let text = '';
	const tokens: Span[] = [];
	for (const piece of pieces) {
		if (piece.is === 'token') {
			const token = numbered(piece.text);
			tokens.push({ start: text.length, end: text.length + token.length });
			text += token;
		} else if (piece.is === 'text' || piece.is === 'sample') text += piece.text;
	}
	return tokens.length === 0 ? emptyCell : { text, tokens };
}

/**
 * Returns a function that gives a numbered token the next number. The number is higher than those in the document and
 * than the number of rows, so that a new row does not repeat the token of another place.
 */
function numbering({ chunks }: MarkdownDocument, rows: number): (token: string) => string {
	const texts = chunks.flatMap(({ facts }) => facts.candidates.map(({ text }) => text));
	const given = new Map<string, string>();
	return (token) => {
		const name = numberedName(token);
		if (name === undefined) return token;
		const { before, after } = name;
		const taken = [...texts, ...given.values()].map((text) => {
			const other = text.startsWith(before) ? numberedName(text) : undefined;
			return other?.before === before && other.after === after ? other.number : 0;
		});
		const text = given.get(token) ?? `${before}${Math.max(rows, ...taken) + 1}${after}`;
		given.set(token, text);
		return text;
	};
}
