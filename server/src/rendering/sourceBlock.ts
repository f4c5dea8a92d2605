import type { Element } from 'hast';
import { concealedText } from '#language/preview/shownText.ts';
import type { Piece } from './piece.ts';

/** Shows the source of pieces that cannot be rendered, with concealed text masked. */
export function sourceBlock(pieces: readonly Pick<Piece, 'text' | 'marks'>[]): Element {
	const value = pieces.map(shownSource).join('').replace(/\s+$/, '');
	const code: Element = {
		type: 'element',
		tagName: 'code',
		properties: {},
		children: [{ type: 'text', value }],
	};
	return { type: 'element', tagName: 'pre', properties: {}, children: [code] };
}

function shownSource({ text, marks }: Pick<Piece, 'text' | 'marks'>): string {
	const concealed = marks
		.filter(({ kind }) => kind === 'concealed')
		.map(({ span }) => span)
		.sort((a, b) => a.start - b.start);
	let shown = '';
	let reached = 0;
	for (const { start, end } of concealed) {
		if (start >= reached) shown += text.slice(reached, start) + concealedText;
		reached = Math.max(reached, end);
	}
	return shown + text.slice(reached);
}
