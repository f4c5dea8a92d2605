import { type Token, type TokenHandler, Tokenizer } from 'parse5';
import { replaceLoneSurrogates } from './htmlText.ts';
import { sanitizeSchema } from './sanitizeSchema.ts';

/** The HTML elements that a text leaves open, and those that it closes without opening them. */
export interface TagBalance {
	/** Reads the next part of the text. */
	read(text: string): void;
	readonly opened: readonly string[];
	readonly closed: readonly string[];
	/** The greatest depth of nested elements, including those that the page does not keep. */
	readonly deepest: number;
}

/** Elements without an end tag, or with an optional one. */
const endless: ReadonlySet<string> = new Set([
	...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
	...['p', 'li', 'dd', 'dt', 'rp', 'rt'],
]);

/** The greatest depth that is counted. */
const countable = 1_000;

/** The elements that the page keeps. Tags of others do not count. */
const kept: ReadonlySet<string> = new Set(sanitizeSchema.tagNames ?? []);

/** Creates the balance of an empty text. */
export function createTagBalance(): TagBalance {
	const opened: string[] = [];
	const closed: string[] = [];
	const nested: string[] = [];
	let deepest = 0;
	const counts = (name: string) => kept.has(name) && !endless.has(name);
	const handler: TokenHandler = {
		onStartTag({ tagName, selfClosing }: Token.TagToken) {
			if (!endless.has(tagName) && nested.length < countable)
				deepest = Math.max(deepest, nested.push(tagName));
			if (counts(tagName) && !selfClosing) opened.push(tagName);
		},
		onEndTag({ tagName }: Token.TagToken) {
			const inside = nested.lastIndexOf(tagName);
			if (inside >= 0) nested.length = inside;
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
		get deepest() {
			return deepest;
		},
		read(text) {
			new Tokenizer({ sourceCodeLocationInfo: false }, handler).write(replaceLoneSurrogates(text), true);
		},
	};
}
