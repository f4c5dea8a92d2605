import type { Progress } from '#common/progress.ts';
import { type DocumentAnalysis, isTemplated } from '../analysis/documentAnalysis.ts';
import { lengthOf } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { CodeLensSetting } from '../settings/settings.ts';
import type { Section } from '../template/outline.ts';
import { placeholders } from './placeholders.ts';

/** What stands above a heading: how far the document or a section is. */
export interface ProgressLens {
	/** The heading; the start of the text for a document without title. */
	readonly span: Span;
	/** It is about a section, not about the document. */
	readonly isSection: boolean;
	readonly progress: Progress;
	/** There is a place to go to. What is open may be a section or a cell that is not there. */
	readonly hasPlaces: boolean;
}

/** The title's, and on demand those of the second-level sections; none for what is finished. */
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
