import { isTemplated } from '#language/analysis/documentAnalysis.ts';
import type { ExposuresOf } from '#language/analysis/exposures.ts';
import type { MarkdownDocument } from '#language/document/document.ts';
import { namedRows, nameTip } from '#language/preview/nameTips.ts';
import { defaultSettings } from '#language/settings/settings.ts';
import { createRenderer, type Renderer } from '../../server/src/rendering/createRenderer.ts';
import type { RenderedBlock } from '../../server/src/rendering/renderGroup.ts';
import { service } from './check.ts';

/** A document as a page shows it. */
export interface RenderedText {
	readonly blocks: readonly RenderedBlock[];
	readonly html: string;
}

export interface RenderingOptions {
	/** For readers. */
	readonly forReaders?: boolean;
	readonly exposures?: ExposuresOf;
	readonly renderer?: Renderer;
}

/** Checks a document that is open, and renders it with what was found. */
export function rendered(text: string, options: RenderingOptions = {}): RenderedText {
	return renderedDocument(service.parser.parse(text), options);
}

/** The same for a document that was parsed, and perhaps edited. */
export function renderedDocument(document: MarkdownDocument, options: RenderingOptions = {}): RenderedText {
	const { forReaders = false, exposures = () => [], renderer = createRenderer(service.treesOf) } = options;
	const analysis = service.analyze(document, { byHeadings: true, exposures }, defaultSettings);
	const rows = namedRows(analysis, () => undefined);
	const tips = new Map([...rows].map(([key, row]) => [key, nameTip(row)]));
	const marks = service.previewMarks(analysis, tips);
	const missing = isTemplated(analysis) ? service.features.missingPlaces(analysis) : [];
	const blocks = [...renderer.render({ document, marks, missing, forReaders })].flat();
	return { blocks, html: blocks.map(({ html }) => html).join('\n') };
}
