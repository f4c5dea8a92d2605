import { type Token, type TokenHandler, Tokenizer } from 'parse5';
import { wellFormed } from './htmlText.ts';
import { sanitizeSchema } from './sanitizeSchema.ts';

/** Which elements a text leaves open, and which it closes that it has not opened. */
export interface TagBalance {
	/** Reads on. */
	read(text: string): void;
	readonly opened: readonly string[];
	readonly closed: readonly string[];
	/** The most elements, kept or not, that were open at once. */
	readonly deepest: number;
}

/** Elements that have no end tag, or that end by themselves. */
const endless: ReadonlySet<string> = new Set([
	...['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'],
	...['p', 'li', 'dd', 'dt', 'rp', 'rt'],
]);

/** Elements in each other, above which no more are counted. */
const countable = 1_000;

/** Tags of elements that the page does not keep do not count. */
const kept: ReadonlySet<string> = new Set(sanitizeSchema.tagNames ?? []);

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
			new Tokenizer({ sourceCodeLocationInfo: false }, handler).write(wellFormed(text), true);
		},
	};
}
