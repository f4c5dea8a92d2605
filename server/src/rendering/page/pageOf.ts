import type { RenderedPage } from '#common/protocol/preview.ts';
import type { DocumentAnalysis } from '#language/analysis/documentAnalysis.ts';
import type { LanguageService } from '#language/languageService.ts';
import type { Renderer } from '../createRenderer.ts';
import type { PageInput } from './renderPage.ts';

/** What a page is made from beside the analysis of its document. */
export interface PageOptions extends Pick<PageInput, 'diagrams' | 'readImage' | 'throwIfCancelled'> {
	/** What it is called without a title. */
	readonly fileName: string;
}

/** The page that a document is for its readers: without marks, and without what looks like a credential. */
export function pageOf(
	{ features, previewMarks }: Pick<LanguageService, 'features' | 'previewMarks'>,
	renderer: Pick<Renderer, 'page'>,
	analysis: DocumentAnalysis,
	{ fileName, diagrams, readImage, throwIfCancelled }: PageOptions,
): Promise<RenderedPage> {
	const marks = previewMarks(analysis, new Map());
	const state = features.previewState(analysis, marks, fileName);
	return renderer.page({ document: analysis.document, marks, state, diagrams, readImage, throwIfCancelled });
}
