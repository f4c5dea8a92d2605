import { placeholderTarget } from '../../document/read/readInline.ts';
import type { Piece } from './piece.ts';

/**
 * Returns pieces as plain text. Tokens keep their brackets, so that unfilled places stay visible whenever the document
 * is opened.
 *
 * @param today ISO date that replaces the date masks; by default, the masks stay
 */
export function plainInstance(pieces: readonly Piece[], today?: string): string {
	return pieces
		.map((piece) => {
			switch (piece.is) {
				case 'blank':
					return piece.hint === placeholderTarget ? '' : piece.hint;
				case 'token':
					return piece.kind === 'date' && today !== undefined ? today : piece.text;
				default:
					return piece.text;
			}
		})
		.join('');
}
