import type { Span } from '../document/span.ts';

/** A character of a name. A name is one run of them. */
export const nameCharacters = /[\p{L}\p{M}\p{N}._\-/#@+]/u;

const wholeName = /^[\p{L}\p{M}\p{N}._\-/#@+]+$/u;

/** Matches nearly all names. */
const plainName = /^[A-Za-z0-9][\w.\-/#@+]*$/;

/** What stands before the name of a secret where a document or a configuration refers to it. */
export const secretPrefix = 'vault::';

/** A name, and where it stands in the text it was found in. */
export interface NameAt {
	readonly name: string;
	readonly span: Span;
}

/** Whether a text is one name. Placeholders, expressions and several words are not. */
export function isName(text: string): boolean {
	return plainName.test(text) || (wholeName.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** The name in `vault::name`, if that is the whole text. `vault::Vault::open()` is Rust and names no secret. */
export function referencedSecret(text: string): NameAt | undefined {
	if (!text.startsWith(secretPrefix)) return undefined;
	const name = text.slice(secretPrefix.length);
	return isName(name) ? { name, span: { start: secretPrefix.length, end: text.length } } : undefined;
}

/** The marks that can surround a name. Code comes last, because what stands in it is meant literally. */
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

/** The name in a text without the marks around it; undefined if `accepts` refuses it. */
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

/**
 * The name in a reference that stands in a longer text.
 *
 * @param referenceIn reads a reference that is a whole text
 */
export function nameInReference(
	{ name, span }: NameAt,
	referenceIn: (text: string) => NameAt | undefined,
): NameAt | undefined {
	const inner = referenceIn(name);
	return inner && { name: inner.name, span: { start: span.start + inner.span.start, end: span.end } };
}
