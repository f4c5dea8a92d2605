import { type Token, type TokenHandler, Tokenizer } from 'parse5';
import { sanitizeSchema } from './sanitizeSchema.ts';

/** Which elements a text leaves open, and which it closes that it has not opened. */
export interface TagBalance {
	/** Reads on. */
	read(text: string): void;
	readonly opened: readonly string[];
	readonly closed: readonly string[];
}

/** Elements that have no end tag, or that end by themselves. */
const endless: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'p', 'li', 'dd', 'dt', 'rp', 'rt']);

/** Tags of elements that the page does not keep do not count. */
const kept: ReadonlySet<string> = new Set(sanitizeSchema.tagNames ?? []);

export function createTagBalance(): TagBalance {
	const opened: string[] = [];
	const closed: string[] = [];
	const counts = (name: string) => kept.has(name) && !endless.has(name);
	const handler: TokenHandler = {
		onStartTag({ tagName, selfClosing }: Token.TagToken) {
			if (counts(tagName) && !selfClosing) opened.push(tagName);
		},
		onEndTag({ tagName }: Token.TagToken) {
			if (!counts(tagName)) return;
			const at = opened.lastIndexOf(tagName);
			if (at < 0) closed.push(tagName);
			else opened.length = at;
		},
		onComment() {},
		onDoctype() {},
		onEof() {},
		onCharacter() {},
		onNullCharacter() {},
		onWhitespaceCharacter() {},
	};
	return {
		opened,
		closed,
		read(text) {
			new Tokenizer({ sourceCodeLocationInfo: false }, handler).write(text, true);
		},
	};
}
