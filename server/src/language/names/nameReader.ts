import type { MarkdownDocument } from '../document/document.ts';
import { matchSections } from '../template/matchSections.ts';
import type { Outline } from '../template/outline.ts';
import { placesByChunk } from '../template/places.ts';
import type { Template } from '../template/template.ts';
import { type PlacedNames, placedNames } from './documentNames.ts';
import { type NameModel, nameModelOf } from './nameModel.ts';
import type { ChunkNames } from './names.ts';
import { createNameFilter } from './nameTest.ts';
import { readNameContext } from './readNameContext.ts';
import { type ChunkToRead, readNames } from './readNames.ts';
import { hintsOf, withoutHints } from './withoutHints.ts';

type ChunkSource = Omit<ChunkToRead, 'model'>;

/** Reads the names of documents, and remembers what it read of templates. */
export interface NameReader {
	/** The names of a chunk of a document that follows a template. */
	readChunk(template: Template, source: ChunkSource): ChunkNames;
	/** How a template has names defined; read once for each template. */
	modelOf(template: Template): NameModel;
	/** False for a text that surely has nothing that others than its own document ask for, but for code. */
	mayHaveNames(template: Template, text: string): boolean;
	/** Where the names of a document that follows a template stand. */
	place(document: MarkdownDocument, outline: Outline, template: Template): PlacedNames;
}

export function createNameReader(): NameReader {
	const modelOf = rememberedByTemplate(nameModelOf);
	const hints = rememberedByTemplate(hintsOf);
	const tests = rememberedByTemplate(createNameFilter);

	function readPlaces(template: Template, source: ChunkSource) {
		return withoutHints(readNames({ ...source, model: modelOf(template) }), hints(template));
	}

	function readChunk(template: Template, source: ChunkSource): ChunkNames {
		return {
			...readPlaces(template, source),
			...readNameContext({ ...source, model: modelOf(template) }),
		};
	}

	return {
		modelOf,
		readChunk,
		mayHaveNames: (template, text) => tests(template)(text),
		place(document, outline, template) {
			const sources = sourcesOf(document, outline, template);
			return placedNames(
				document,
				sources.map((source) => readPlaces(template, source)),
			);
		},
	};
}

function sourcesOf(document: MarkdownDocument, outline: Outline, template: Template): readonly ChunkSource[] {
	const places = placesByChunk(document, outline, matchSections(document, outline, template));
	return document.chunks.map(({ text, facts }, chunk) => ({
		text,
		facts,
		sectionAt: (heading) => places[chunk]?.[heading + 1]?.section,
	}));
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
