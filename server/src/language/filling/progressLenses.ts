import type { Progress } from '#common/progress.ts';
import { type DocumentAnalysis, isTemplated } from '../analysis/documentAnalysis.ts';
import { lengthOf } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { CodeLensSetting } from '../settings/settings.ts';
import type { Section } from '../template/outline.ts';
import { placeholders } from './placeholders.ts';

/** The progress of the document or of a section, for a code lens above its heading. */
export interface ProgressLens {
	/** The span of the heading, or the start of the text for a document without a title. */
	readonly span: Span;
	/** Whether the lens is about a section and not about the document. */
	readonly isSection: boolean;
	readonly progress: Progress;
	/** Whether there is an open place to go to. A missing section or cell has no place. */
	readonly hasPlaces: boolean;
}

/**
 * Returns the lens of the title, and on request, those of the second-level sections. Finished sections have no lens.
 */
export function progressLenses(
	analysis: DocumentAnalysis,
	setting: CodeLensSetting,
): readonly ProgressLens[] {
	if (!isTemplated(analysis) || setting === 'off' || !isOpen(analysis.progress)) return [];
	const { document, outline, progress, sectionProgress } = analysis;
	const places = placeholders(analysis).map(({ span }) => span.start);
	const headingSpan = ({ chunk, heading }: Section) => shift(heading.span, document.starts[chunk] ?? 0);
	const title = {
		span: outline.title ? headingSpan(outline.title) : { start: 0, end: 0 },
		isSection: false,
		progress,
		hasPlaces: places.length > 0,
	};
	if (setting === 'title') return [title];
	let at = 0;
	const sections = outline.sections.flatMap((section, index): readonly ProgressLens[] => {
		const span = headingSpan(section);
		while ((places[at] ?? Number.POSITIVE_INFINITY) < span.start) at++;
		if (section.heading.depth !== 2) return [];
		const next = outline.sections[index + 1];
		const end = next ? headingSpan(next).start : lengthOf(document);
		const hasPlaces = (places[at] ?? end) < end;
		return [{ span, isSection: true, progress: sectionProgress.of(section), hasPlaces }];
	});
	return [title, ...sections.filter((it) => isOpen(it.progress))];
}

function isOpen({ filled, total }: Progress): boolean {
	return filled < total;
}
