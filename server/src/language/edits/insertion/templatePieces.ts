import { type MarkdownDocument, sliceOf } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import type { Template } from '../../template/template.ts';
import { type Change, omittedParts } from './omittedParts.ts';
import type { Piece } from './piece.ts';
import { tokenChanges } from './tokenChanges.ts';

/**
 * Returns a part of a template, ready to insert. It has no comments or sample rows, and only one of the sections and
 * rows that repeat. Each token is a separate piece.
 *
 * @param span offsets into the template's document
 * @param deeper the number of levels by which headings move down
 */
export function templatePieces(template: Template, span: Span, deeper = 0): readonly Piece[] {
	const { document } = template;
	const omitted = omittedParts(template, span);
	const tokens = tokenChanges(template, span, deeper).filter(
		(change) => !omitted.some((part) => part.start < change.end && change.start < part.end),
	);
	const changes = [...omitted, ...tokens].sort((a, b) => a.start - b.start || a.end - b.end);
	return withSingleBlankLines(piecesOf(document, span, changes));
}

function* piecesOf(
	document: MarkdownDocument,
	{ start, end }: Span,
	changes: readonly Change[],
): Generator<Piece> {
	let at = start;
	for (const change of changes) {
		if (change.start < at) continue;
		yield { is: 'text', text: sliceOf(document, { start: at, end: change.start }) };
		yield* change.pieces;
		at = change.end;
	}
	yield { is: 'text', text: sliceOf(document, { start: at, end }) };
}

/** Collapses the gaps that omitted parts leave, and normalizes line breaks to "\n". The editor converts them. */
function withSingleBlankLines(pieces: Iterable<Piece>): readonly Piece[] {
	const joined: Piece[] = [];
	let newlines = 2;
	for (const piece of pieces) {
		if (piece.is !== 'text') {
			joined.push(piece);
			newlines = 0;
			continue;
		}
		let text = '';
		for (const character of piece.text.replace(/\r\n?/g, '\n')) {
			newlines = character === '\n' ? newlines + 1 : 0;
			if (newlines <= 2) text += character;
		}
		if (text !== '') joined.push({ is: 'text', text });
	}
	return withoutEnd(joined);
}

function withoutEnd(pieces: Piece[]): readonly Piece[] {
	const last = pieces.at(-1);
	if (last?.is !== 'text') return pieces;
	const text = last.text.trimEnd();
	return text === '' ? withoutEnd(pieces.slice(0, -1)) : [...pieces.slice(0, -1), { is: 'text', text }];
}
