import stringWidth from 'string-width';
import type { TextEdit } from '../document/textEdit.ts';
import type { AnswerPlace } from './fillStep.ts';

/**
 * An answer in a box of a diagram: the border behind it stays where it is, as long as there is room in front of it. What
 * the placeholder had on the lines below becomes blank.
 *
 * @param source of the chunk that starts at `start`
 */
export function inBox(
	source: string,
	start: number,
	{ span, more }: AnswerPlace,
	answer: string,
): readonly TextEdit[] {
	// In columns: a box is drawn for the eye.
	const missing = stringWidth(answer) - stringWidth(source.slice(span.start - start, span.end - start));
	const rest = source.slice(span.end - start);
	const blanks = /^ */.exec(rest)?.[0].length ?? 0;
	const hasBorder = !/^ *(?:[\r\n]|$)/.test(rest);
	// One blank stays between the text and what follows it.
	const taken = Math.min(Math.max(0, blanks - 1), Math.max(0, missing));
	const own = hasBorder
		? { span: { start: span.start, end: span.end + taken }, text: answer + ' '.repeat(Math.max(0, -missing)) }
		: { span, text: answer };
	return [own, ...more.map((part) => ({ span: part, text: ' '.repeat(part.end - part.start) }))];
}
