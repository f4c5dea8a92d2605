import { isName } from './nameSyntax.ts';

/**
 * What stands between two backticks of a text and could be a name: all that spans of code have, and what stands between
 * two of them, perhaps. For those who only want to know where to look.
 */
export function* namesInCode(text: string): Generator<string> {
	for (let open = text.indexOf('`'); open >= 0; ) {
		const close = text.indexOf('`', open + 1);
		if (close < 0) return;
		const name = text.slice(open + 1, close).trim();
		if (isName(name)) yield name;
		open = close;
	}
}
