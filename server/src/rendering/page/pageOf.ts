import type { RenderedPage } from '#common/protocol/preview.ts';
import type { MarkdownDocument } from '#language/document/document.ts';
import type { CheckedDocument, LanguageService } from '#language/languageService.ts';
import type { Renderer } from '../createRenderer.ts';

import type { PageInput } from './renderPage.ts';

/** A document of which a page is to be made. */
export interface PageSubject extends CheckedDocument, Omit<PageInput, 'state'> {
	readonly document: MarkdownDocument;
	/** What it is called without a title. */
	readonly fileName: string;
}

/** The page that a checked document is for its readers: without marks, and without what looks like a credential. */
export function pageOf(
	{ features, previewMarks }: Pick<LanguageService, 'features' | 'previewMarks'>,
	renderer: Pick<Renderer, 'page'>,
	{ document, recognition, diagnosis, fileName, diagrams, readImage, throwIfCancelled }: PageSubject,
): Promise<RenderedPage> {
	const { template, reason } = recognition;
	const marks = previewMarks({ document, template, diagnosis, tips: new Map() });
	const state = features.previewState({
		document,
		template,
		reason,
		diagnosis,
		marks,
		fileName,
	});
	return renderer.page({ document, marks, state, diagrams, readImage, throwIfCancelled });
}
