import { lengthOf, type MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { NameKind } from './nameKinds.ts';
import type { ChunkNames, NameDefinition, NameMention, NamePlaces, NameReference } from './names.ts';

/** The names of a document in its order. Spans are offsets into the document. */
export interface PlacedNames {
	readonly definitions: readonly NameDefinition[];
	readonly references: readonly NameReference[];
	readonly mentions: () => Iterable<NameMention>;
}

/** The names of a document, and what decides about them. */
export interface DocumentNames extends PlacedNames {
	readonly dependencies: ReadonlySet<string>;
	/** The definitions of a kind by their names. Of several with one name, the first declared one counts, or else the first. */
	readonly defined: (kind: NameKind) => ReadonlyMap<string, NameDefinition>;
	/** Kinds of which there may be more names than could be read, so that none can be called missing. */
	readonly incomplete: ReadonlySet<NameKind>;
	/** Whether there is code in which `vault::` is the path to a module. */
	readonly hasModulePaths: boolean;
	/** Whether a place for the name of a secret is not filled in, so that no secret can be called unused. */
	readonly hasUnfilledReference: boolean;
	/** Those of the names that the text has outside of their definitions, even in prose. */
	readonly findInText: (names: readonly string[]) => ReadonlySet<string>;
}

/** @param chunks the names of each chunk of the document */
export function placedNames(document: MarkdownDocument, chunks: readonly NamePlaces[]): PlacedNames {
	const place = <Item extends { readonly span: Span }>(items: readonly Item[], chunk: number) =>
		items.map((item) => ({ ...item, span: shift(item.span, document.starts[chunk] ?? 0) }));
	const definitions = chunks.flatMap((names, chunk) =>
		place(names.definitions, chunk).map(({ repeats, ...definition }) =>
			repeats ? { ...definition, repeats: shift(repeats, document.starts[chunk] ?? 0) } : definition,
		),
	);
	return {
		definitions,
		references: chunks.flatMap((names, chunk) => place(names.references, chunk)),
		*mentions() {
			for (const [chunk, names] of chunks.entries()) {
				for (const mention of names.mentions)
					yield { ...mention, span: shift(mention.span, document.starts[chunk] ?? 0) };
			}
		},
	};
}

/** @param chunks the names of each chunk of the document */
export function documentNames(document: MarkdownDocument, chunks: readonly ChunkNames[]): DocumentNames {
	const placed = placedNames(document, chunks);
	const { definitions } = placed;
	return {
		...placed,
		dependencies: new Set(chunks.flatMap((names) => names.dependencies)),
		defined: definitionsByKind(definitions),
		incomplete: new Set(chunks.flatMap((names) => names.incomplete ?? [])),
		hasModulePaths: chunks.some((names) => names.hasModulePaths === true),
		hasUnfilledReference: chunks.some((names) => names.hasUnfilledReference === true),
		findInText: (names) => namesInText(document, definitions, names),
	};
}

const noDefinitions: ReadonlyMap<string, NameDefinition> = new Map();

function definitionsByKind(definitions: readonly NameDefinition[]): DocumentNames['defined'] {
	const byKind = new Map<NameKind, Map<string, NameDefinition>>();
	for (const definition of definitions) {
		const { kind, name, declared } = definition;
		const byName = byKind.get(kind) ?? new Map<string, NameDefinition>();
		byKind.set(kind, byName);
		const known = byName.get(name);
		if (known === undefined || (declared && !known.declared)) byName.set(name, definition);
	}
	return (kind) => byKind.get(kind) ?? noDefinitions;
}

/** UTF-16 units that are searched at most, in about 2 ms. */
const mostSearched = 2_000_000;

/**
 * Those of the names that a document has as a word outside of their definitions: in prose, in a diagram, in code of any
 * language. Returns all of them if the search would take too long.
 */
function namesInText(
	document: MarkdownDocument,
	definitions: readonly NameDefinition[],
	names: readonly string[],
): ReadonlySet<string> {
	if (lengthOf(document) * names.length > mostSearched) return new Set(names);
	const { chunks, starts } = document;
	const defined = new Set(definitions.map(({ span }) => span.start));
	return new Set(
		names.filter((name) =>
			chunks.some(({ text }, index) =>
				offsetsOfWord(text, name).some((offset) => !defined.has((starts[index] ?? 0) + offset)),
			),
		),
	);
}

/** A part of a longer word is another word. */
const wordCharacter = /[\p{L}\p{M}\p{N}_-]/u;

function offsetsOfWord(text: string, word: string): readonly number[] {
	const offsets: number[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
		const after = text.charAt(at + word.length);
		if (!wordCharacter.test(text.charAt(at - 1)) && !wordCharacter.test(after)) offsets.push(at);
	}
	return offsets;
}
