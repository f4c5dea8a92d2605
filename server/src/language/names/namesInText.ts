import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import type { NameDefinition } from './names.ts';

/** Code units that are looked through at most: about 2 ms. */
const most = 2_000_000;

/**
 * Those of the names that a document has as a word of their own elsewhere than where it defines them: in prose, in a
 * diagram, in code of any language. All of them where it would take too long to look.
 */
export function namesInText(
	document: MarkdownDocument,
	definitions: readonly NameDefinition[],
	names: readonly string[],
): ReadonlySet<string> {
	if (lengthOf(document) * names.length > most) return new Set(names);
	const { chunks, starts } = document;
	const defined = new Set(definitions.map(({ span }) => span.start));
	return new Set(
		names.filter((name) =>
			chunks.some(({ text }, index) =>
				placesOf(text, name).some((offset) => !defined.has((starts[index] ?? 0) + offset)),
			),
		),
	);
}

/** A part of a longer word is another word. */
const wordCharacter = /[\p{L}\p{M}\p{N}_-]/u;

function placesOf(text: string, name: string): readonly number[] {
	const places: number[] = [];
	for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
		const after = text.charAt(at + name.length);
		if (!wordCharacter.test(text.charAt(at - 1)) && !wordCharacter.test(after)) places.push(at);
	}
	return places;
}
