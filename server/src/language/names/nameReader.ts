import type { MarkdownDocument } from '../document/document.ts';
import { matchSections } from '../template/matchSections.ts';
import type { Outline } from '../template/outline.ts';
import { placesByChunk } from '../template/places.ts';
import type { Template } from '../template/template.ts';
import { type PlacedNames, placedNames } from './documentNames.ts';
import { createNameFilter } from './nameFilter.ts';
import { type NameModel, nameModelOf } from './nameModel.ts';
import type { ChunkNames, NamePlaces } from './names.ts';
import { readNameContext } from './readNameContext.ts';
import { type ChunkToRead, readNames } from './readNames.ts';

type ChunkInput = Omit<ChunkToRead, 'model'>;

/** Reads the names of documents, and remembers what it read from templates. */
export interface NameReader {
	/** The names of a chunk of a document that follows a template. */
	readChunk(template: Template, chunk: ChunkInput): ChunkNames;
	/** Where a template wants names to be defined; read once for each template. */
	modelOf(template: Template): NameModel;
	/** Whether a text may have names or owners that other documents ask for, apart from names in code. */
	mayHaveNames(template: Template, text: string): boolean;
	/** The names of a document that follows a template. */
	place(document: MarkdownDocument, outline: Outline, template: Template): PlacedNames;
}

export function createNameReader(): NameReader {
	const modelOf = rememberedByTemplate(nameModelOf);
	const hintsOf = rememberedByTemplate(nameHints);
	const filterOf = rememberedByTemplate(createNameFilter);

	function readOccurrences(template: Template, chunk: ChunkInput) {
		return withoutHints(readNames({ ...chunk, model: modelOf(template) }), hintsOf(template));
	}

	return {
		modelOf,
		readChunk: (template, chunk) => ({
			...readOccurrences(template, chunk),
			...readNameContext({ ...chunk, model: modelOf(template) }),
		}),
		mayHaveNames: (template, text) => filterOf(template)(text),
		place(document, outline, template) {
			const chunks = chunksOf(document, outline, template);
			return placedNames(
				document,
				chunks.map((chunk) => readOccurrences(template, chunk)),
			);
		},
	};
}

function chunksOf(document: MarkdownDocument, outline: Outline, template: Template): readonly ChunkInput[] {
	const places = placesByChunk(document, outline, matchSections(document, outline, template));
	return document.chunks.map(({ text, facts }, chunk) => ({
		text,
		facts,
		sectionAt: (heading) => places[chunk]?.[heading + 1]?.section,
	}));
}

/** The tokens of a template that look like names without their brackets, such as `secret-key` of `[secret-key]`. */
function nameHints({ tokens }: Template): ReadonlySet<string> {
	return new Set(
		[...tokens.values()].flatMap(({ text }) => /^\[(\S*[\p{L}\p{N}][-_.]\S*)\]$/u.exec(text)?.[1] ?? []),
	);
}

/** The names without hints: snippets insert tokens without their brackets, and the author has still to replace them. */
function withoutHints<Names extends NamePlaces>(names: Names, hints: ReadonlySet<string>): Names {
	const isOwn = ({ name }: { readonly name: string }) => !hints.has(name);
	return {
		...names,
		definitions: names.definitions.filter(isOwn),
		references: names.references.filter(isOwn),
		mentions: names.mentions.filter(({ text }) => !hints.has(text)),
	};
}

function rememberedByTemplate<Value extends object>(
	read: (template: Template) => Value,
): (template: Template) => Value {
	const known = new WeakMap<Template, Value>();
	return (template) => {
		const value = known.get(template) ?? read(template);
		known.set(template, value);
		return value;
	};
}
