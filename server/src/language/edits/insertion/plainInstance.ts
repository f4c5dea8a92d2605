import { placeholderTarget } from '../../document/read/readInline.ts';
import type { Piece } from './piece.ts';

/**
 * Pieces as text that stays: tokens keep their brackets, so that what is not filled is seen whenever it is opened.
 *
 * @param today ISO, in place of the date masks; without it they stay
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
