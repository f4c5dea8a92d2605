import type { MarkdownDocument } from '../document/document.ts';
import { matchSections } from '../template/matchSections.ts';
import type { Outline } from '../template/outline.ts';
import { placesByChunk } from '../template/places.ts';
import type { Template } from '../template/template.ts';
import { type DocumentNames, documentNames } from './documentNames.ts';
import { type NameModel, nameModelOf } from './nameModel.ts';
import { readNames } from './readNames.ts';

/** Reads the names of documents that nobody judges. */
export interface NameReader {
	/** How a template has names defined; read once for each template. */
	modelOf(template: Template): NameModel;
	/** The names of a document that follows a template. */
	read(document: MarkdownDocument, outline: Outline, template: Template): DocumentNames;
}

export function createNameReader(): NameReader {
	const models = new WeakMap<Template, NameModel>();

	function modelOf(template: Template): NameModel {
		const model = models.get(template) ?? nameModelOf(template);
		models.set(template, model);
		return model;
	}

	return {
		modelOf,
		read(document, outline, template) {
			const model = modelOf(template);
			const places = placesByChunk(document, outline, matchSections(document, outline, template));
			const read = document.chunks.map(({ text, facts }, chunk) =>
				readNames({ text, facts, model, sectionAt: (heading) => places[chunk]?.[heading + 1]?.section }),
			);
			return documentNames(document, read);
		},
	};
}
