import type { RenderedPage } from '#common/protocol/preview.ts';
import type { DocumentAnalysis } from '#language/analysis/documentAnalysis.ts';
import type { LanguageService } from '#language/languageService.ts';
import type { Renderer } from '../createRenderer.ts';
import type { PageInput } from './renderPage.ts';

/** What a page depends on besides the analysis of its document. */
export interface PageOptions extends Pick<PageInput, 'diagrams' | 'readImage' | 'throwIfCancelled'> {
	/** The title of a document without one. */
	readonly fileName: string;
}

/** Renders a document as a page for readers: without marks, and with credentials masked. */
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
