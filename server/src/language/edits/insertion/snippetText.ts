import type { Piece } from './piece.ts';
import { choiceStop, snippetEscaped, tabStop } from './snippetSyntax.ts';

/**
 * Returns pieces as a snippet body, in the syntax of VS Code and the LSP. A token becomes a tab stop with its hint. A
 * choice becomes a list whose first entry is the token itself, so that a skipped choice is still recognized as
 * unfilled. A repeated name is typed once.
 *
 * @param today ISO date; by default, the editor inserts the date on which the snippet is used
 */
export function snippetText(pieces: readonly Piece[], today = currentDate): string {
	const stops: Stops = { count: 0, names: new Map() };
	return pieces.map((piece) => render(piece, stops, today)).join('');
}

/** The number of tab stops so far, and the first tab stop of each name. */
interface Stops {
	count: number;
	readonly names: Map<string, number>;
}

function render(piece: Piece, stops: Stops, today: string): string {
	switch (piece.is) {
		case 'text':
			return snippetEscaped(piece.text);
		case 'blank':
			return tabStop(++stops.count, piece.hint);
		case 'sample':
			return piece.choices.length > 0
				? choiceStop(++stops.count, piece.choices)
				: tabStop(++stops.count, piece.text);
		case 'token':
			return piece.kind === 'date' ? today : token(piece, stops);
	}
}

function token({ kind, text, choices, hint, name }: Extract<Piece, { is: 'token' }>, stops: Stops): string {
	if (kind === 'choice') return choiceStop(++stops.count, [text, ...choices]);
	const known = name === undefined ? undefined : stops.names.get(name);
	if (known !== undefined) return `$${known}`;
	stops.count++;
	if (name !== undefined) stops.names.set(name, stops.count);
	return tabStop(stops.count, hint ?? text);
}

const currentDate = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
