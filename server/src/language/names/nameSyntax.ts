import type { Span } from '../document/span.ts';

/** What a name is made of: one run of these characters. */
export const nameCharacters = /[\p{L}\p{M}\p{N}._\-/#@+]/u;

const wholeName = /^[\p{L}\p{M}\p{N}._\-/#@+]+$/u;

/** Nearly all names. */
const plainName = /^[A-Za-z0-9][\w.\-/#@+]*$/;

/** What stands before the name of a secret where a document or a configuration refers to it. */
export const secretPrefix = 'vault::';

/** True for one name and nothing else; placeholders, expressions and words with blanks between them are none. */
export function isName(text: string): boolean {
	return plainName.test(text) || (wholeName.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** A name, and where it stands in the text it was found in. */
export interface NameAt {
	readonly name: string;
	readonly span: Span;
}

/** The name in `vault::name`, when that is the whole text: `vault::Vault::open()` is Rust, and names no secret. */
export function referencedSecret(text: string): NameAt | undefined {
	if (!text.startsWith(secretPrefix)) return undefined;
	const name = text.slice(secretPrefix.length);
	return isName(name) ? { name, span: { start: secretPrefix.length, end: text.length } } : undefined;
}

/** What can surround a name, and is none of it. Code comes last: what stands in it is meant as it is written. */
const markings = [
	// [name](./target.md)
	/^(\[)(.+)\]\([^()\s]*\)$/s,
	// ~~name~~
	/^(~{1,2})(?=\S)(.+)\1$/s,
	// **name**
	/^(\*{1,3}|_{1,3})(?=\S)(.+)\1$/s,
	/^(\[)(.+)\]\([^()\s]*\)$/s,
	// `name`
	/^(`+[ ]?)(.+?)[ ]?`+$/s,
] as const;

/** The name in a text without the marks around it, when `accepts` takes it for one. */
export function withoutMarks(text: string, accepts: (name: string) => boolean): NameAt | undefined {
	let inner = text;
	let start = 0;
	for (const marking of markings) {
		const [, before = '', marked = inner] = marking.exec(inner) ?? [];
		inner = marked;
		start += before.length;
	}
	const span = { start, end: start + inner.length };
	if (accepts(inner)) return { name: inner, span };
	// Formatters write `API_KEY` without code marks as API\_KEY.
	const name = inner.replace(/\\([_\-.#+@])/g, '$1');
	return name !== inner && accepts(name) ? { name, span } : undefined;
}
