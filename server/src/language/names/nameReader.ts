import type { MarkdownDocument } from '../document/document.ts';
import { matchSections } from '../template/matchSections.ts';
import type { Outline } from '../template/outline.ts';
import { placesByChunk } from '../template/places.ts';
import type { Template } from '../template/template.ts';
import { type DocumentNames, documentNames } from './documentNames.ts';
import { type NameModel, nameModelOf } from './nameModel.ts';
import type { NamesRead } from './names.ts';
import { type NameSource, readNames } from './readNames.ts';
import { hintsOf, withoutHints } from './withoutHints.ts';

/** Reads the names of documents, and remembers what it read of templates. */
export interface NameReader {
	/** The names of a chunk of a document that follows a template. */
	readChunk(template: Template, source: Omit<NameSource, 'model'>): NamesRead;
	/** How a template has names defined; read once for each template. */
	modelOf(template: Template): NameModel;
	/** The names of a document that follows a template. */
	read(document: MarkdownDocument, outline: Outline, template: Template): DocumentNames;
}

export function createNameReader(): NameReader {
	const models = new WeakMap<Template, NameModel>();
	const hints = new WeakMap<Template, ReadonlySet<string>>();

	function modelOf(template: Template): NameModel {
		const model = models.get(template) ?? nameModelOf(template);
		models.set(template, model);
		return model;
	}

	function readChunk(template: Template, source: Omit<NameSource, 'model'>): NamesRead {
		const known = hints.get(template) ?? hintsOf(template);
		hints.set(template, known);
		return withoutHints(readNames({ ...source, model: modelOf(template) }), known);
	}

	return {
		modelOf,
		readChunk,
		read(document, outline, template) {
			const places = placesByChunk(document, outline, matchSections(document, outline, template));
			const read = document.chunks.map(({ text, facts }, chunk) =>
				readChunk(template, { text, facts, sectionAt: (heading) => places[chunk]?.[heading + 1]?.section }),
			);
			return documentNames(document, read);
		},
	};
}
