import type { Settings } from '#common/settings.ts';
import { chunkContext } from '../diagnose/chunkContext.ts';
import type { PathExists } from '../diagnose/composeFindings.ts';
import type { ExposuresOf } from '../diagnose/exposures.ts';
import type { Diagnosis, Finding } from '../diagnose/finding.ts';
import { setAside } from '../diagnose/setAside.ts';
import { directivesOf } from '../diagnose/suppressions.ts';
import { chunkAt, type MarkdownDocument } from '../document/document.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { DocumentContext } from '../rules/documentRule.ts';
import type { ChunkContext } from '../rules/rule.ts';
import { matchSections } from '../template/matchSections.ts';
import { outlineOf, type Section } from '../template/outline.ts';
import { placesByChunk } from '../template/places.ts';
import type { Recognition } from '../template/recognize.ts';
import { bodyAt } from '../template/sectionBody.ts';
import type { Template } from '../template/template.ts';

/** A document that a link can lead to. */
export interface LinkTarget {
	readonly title: string;
	/** Relative to the document that has the link, percent-encoded. */
	readonly path: string;
}

/** What fixes need beside the document. */
export interface FixOutside {
	/** ISO. */
	readonly today: string;
	readonly pathExists: PathExists;
	/** People and teams that the workspace names, the most frequent first. */
	readonly owners: () => readonly string[];
	readonly linkTargets: () => readonly LinkTarget[];
}

/** What the fixes of a document get to see. */
export interface FixContext {
	readonly document: MarkdownDocument;
	readonly template: Template;
	/** What the rules about the whole document see. */
	readonly whole: DocumentContext;
	readonly model: NameModel;
	readonly names: DocumentNames;
	/** All of the document, in its order. */
	readonly findings: readonly Finding[];
	readonly outside: FixOutside;
	/** Parses a text that differs from the document. */
	parse(text: string): MarkdownDocument;
	/** The same for the document with another text: what its findings would be is not asked. */
	withText(text: string): FixContext;
	/**
	 * What is said of the document with another text, of names the document's own only.
	 *
	 * @param exposures what of it looks like a credential
	 */
	recheck(document: MarkdownDocument, exposures: ExposuresOf): Diagnosis;
	/** The chunk that an offset is in: where it starts, and what the rules about chunks see of it. */
	chunkAt(offset: number): { readonly start: number; readonly context: ChunkContext };
}

export interface FixContextInput
	extends Pick<
		FixContext,
		'document' | 'template' | 'model' | 'names' | 'findings' | 'outside' | 'parse' | 'recheck'
	> {
	readonly reason: Recognition['reason'];
	readonly settings: Settings;
}

export function createFixContext(all: FixContextInput): FixContext {
	const { reason, settings, ...input } = all;
	const { document, template } = input;
	const outline = outlineOf(document);
	const match = matchSections(document, outline, template);
	const places = placesByChunk(document, outline, match);
	const bodyOf = ({ chunk, index }: Section) => bodyAt(document, chunk, index);
	const isSetAside = setAside(outline, directivesOf(document), bodyOf);
	const { statuses } = settings;
	return {
		...input,
		whole: { document, outline, template, reason, match, statuses, bodyOf, isSetAside },
		withText: (text) => createFixContext({ ...all, document: input.parse(text), findings: [] }),
		chunkAt(offset) {
			const index = chunkAt(document, offset);
			const chunk = document.chunks[index];
			if (chunk === undefined) throw new RangeError(`No chunk at ${offset}`);
			return {
				start: document.starts[index] ?? 0,
				context: chunkContext(chunk, template, places[index] ?? []),
			};
		},
	};
}
