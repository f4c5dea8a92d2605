import type { ElementContent } from 'hast';
import type { DrawnDiagram, PreviewState, RenderedPage } from '#common/protocol/preview.ts';
import { createTimeSlice } from '../../timeSlice.ts';
import type { RenderedBlock } from '../renderGroup.ts';
import { documentPage } from './documentPage.ts';
import { createPageDiagrams } from './pageDiagrams.ts';
import { pageElements } from './pageElements.ts';
import { createPageImages, type ReadImage } from './pageImages.ts';

/** What a page shows besides the blocks of its document. */
export interface PageInput {
	readonly state: PreviewState;
	readonly diagrams: readonly DrawnDiagram[];
	readonly readImage: ReadImage;
	/** Called between slices of work. Throws if the request has been cancelled. */
	readonly throwIfCancelled?: (() => void) | undefined;
}

/** Renders a self-contained HTML page.
@param blocks the blocks, rendered for readers, several at a time */
export async function renderPage(
	blocks: Iterable<readonly RenderedBlock[]>,
	{ state, diagrams, readImage, throwIfCancelled }: PageInput,
): Promise<RenderedPage> {
	const media = { images: createPageImages(readImage), diagrams: createPageDiagrams(diagrams) };
	const body: ElementContent[] = [];
	const slice = createTimeSlice();
	for (const some of blocks) {
		for (const { html } of some) body.push(...(await pageElements(html, media)));
		if (!slice.isOver()) continue;
		await slice.yieldToOthers();
		throwIfCancelled?.();
	}
	const html = documentPage({
		title: state.title,
		lang: languageOf(state),
		sections: state.sections,
		body,
	});
	return { html, problems: [...media.images.problems, ...media.diagrams.problems] };
}

/** Returns the language that the metadata name, or English. */
function languageOf({ facts }: PreviewState): string {
	const named = facts.find(({ label }) => /^lang(?:uage)?$/i.test(label))?.value ?? '';
	return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(named) ? named : 'en';
}
