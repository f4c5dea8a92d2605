import type { MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { NameKind } from './nameKinds.ts';
import type { ChunkNames, NameDefinition, NameMention, NamePlaces, NameReference } from './names.ts';
import { namesInText } from './namesInText.ts';

/** Where the names of a document stand. Spans are offsets into it; everything is in its order. */
export interface PlacedNames {
	readonly definitions: readonly NameDefinition[];
	readonly references: readonly NameReference[];
	readonly mentions: () => Iterable<NameMention>;
}

/** The names of a document, and what is said of them. */
export interface DocumentNames extends PlacedNames {
	readonly dependencies: ReadonlySet<string>;
	/** What the document itself defines of a kind: the first definition of each name, a declared one before others. */
	readonly defined: (kind: NameKind) => ReadonlyMap<string, NameDefinition>;
	/** Kinds of which the document may have more names than could be read: none of them can be called missing. */
	readonly incomplete: ReadonlySet<NameKind>;
	/** It has code in which `vault::` is the path to a module. */
	readonly hasModulePaths: boolean;
	/** A place for the name of a secret is still to be filled in: of none can be said that nothing refers to it. */
	readonly hasUnfilledReference: boolean;
	/** Those of the names that the text has elsewhere than where it defines them, be it in prose. */
	readonly findInText: (names: readonly string[]) => ReadonlySet<string>;
}

/** @param read the names of each chunk of the document */
export function placedNames(document: MarkdownDocument, read: readonly NamePlaces[]): PlacedNames {
	const place = <Item extends { readonly span: Span }>(items: readonly Item[], chunk: number) =>
		items.map((item) => ({ ...item, span: shift(item.span, document.starts[chunk] ?? 0) }));
	const definitions = read.flatMap((names, chunk) =>
		place(names.definitions, chunk).map(({ repeats, ...definition }) =>
			repeats ? { ...definition, repeats: shift(repeats, document.starts[chunk] ?? 0) } : definition,
		),
	);
	return {
		definitions,
		references: read.flatMap((names, chunk) => place(names.references, chunk)),
		*mentions() {
			for (const [chunk, names] of read.entries()) {
				for (const mention of names.mentions)
					yield { ...mention, span: shift(mention.span, document.starts[chunk] ?? 0) };
			}
		},
	};
}

/** @param read the names of each chunk of the document */
export function documentNames(document: MarkdownDocument, read: readonly ChunkNames[]): DocumentNames {
	const placed = placedNames(document, read);
	const { definitions } = placed;
	return {
		...placed,
		dependencies: new Set(read.flatMap((names) => names.dependencies)),
		defined: definitionsByKind(definitions),
		incomplete: new Set(read.flatMap((names) => names.incomplete ?? [])),
		hasModulePaths: read.some((names) => names.hasModulePaths === true),
		hasUnfilledReference: read.some((names) => names.hasUnfilledReference === true),
		findInText: (names) => namesInText(document, definitions, names),
	};
}

const noDefinitions: ReadonlyMap<string, NameDefinition> = new Map();

function definitionsByKind(definitions: readonly NameDefinition[]): DocumentNames['defined'] {
	const byKind = new Map<NameKind, Map<string, NameDefinition>>();
	for (const definition of definitions) {
		const { kind, name, declared } = definition;
		const ofKind = byKind.get(kind) ?? new Map<string, NameDefinition>();
		byKind.set(kind, ofKind);
		const known = ofKind.get(name);
		if (known === undefined || (declared && !known.declared)) ofKind.set(name, definition);
	}
	return (kind) => byKind.get(kind) ?? noDefinitions;
}
