import stringWidth from 'string-width';
import type { TextEdit } from '../document/textEdit.ts';
import type { AnswerPlace } from './fillStep.ts';

/**
 * Writes an answer into a box of a diagram. The border behind it keeps its column as long as there is room in front of
 * it. The other lines of the placeholder become blank.
 *
 * @param source the text of the chunk that starts at `start`
 */
export function inBox(
	source: string,
	start: number,
	{ span, more }: AnswerPlace,
	answer: string,
): readonly TextEdit[] {
	// Widths are in columns, because readers see the box in a monospaced font.
	const missing = stringWidth(answer) - stringWidth(source.slice(span.start - start, span.end - start));
	const rest = source.slice(span.end - start);
	const blanks = /^ */.exec(rest)?.[0].length ?? 0;
	const hasBorder = !/^ *(?:[\r\n]|$)/.test(rest);
	// One space stays between the text and what follows it.
	const taken = Math.min(Math.max(0, blanks - 1), Math.max(0, missing));
	const own = hasBorder
		? { span: { start: span.start, end: span.end + taken }, text: answer + ' '.repeat(Math.max(0, -missing)) }
		: { span, text: answer };
	return [own, ...more.map((part) => ({ span: part, text: ' '.repeat(part.end - part.start) }))];
}
