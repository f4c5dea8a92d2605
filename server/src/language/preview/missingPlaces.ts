import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { missingTitle } from '../analysis/sectionTree.ts';
import { positionAt } from '../document/document.ts';
import { sectionInsertion } from '../edits/insertion/sectionInsertion.ts';
import { sectionId } from '../filling/insertSection.ts';

/** A missing section, and the place where it would be inserted. */
export interface MissingPlace {
	readonly title: string;
	/** The id of the `InsertableSection`. */
	readonly id: string;
	/** The section goes before the first block that starts in this line or below it. */
	readonly line: number;
	/** The number of sections that would be around it. */
	readonly depth: number;
	/** The number of places to fill in it. */
	readonly open: number;
}

/** Returns the missing sections in the order of their places. */
export function missingPlaces(analysis: TemplatedAnalysis): readonly MissingPlace[] {
	const { document, template, sectionProgress } = analysis;
	const places = sectionProgress.missing.flatMap(({ section: { section, level }, open }): MissingPlace[] => {
		const insertion = sectionInsertion(analysis, section, level);
		const id = sectionId(template, section);
		if (insertion === undefined || id === undefined) return [];
		const { line } = positionAt(document, insertion.offset);
		return [{ title: missingTitle(section), id, line, depth: depthOf(id), open }];
	});
	return places.sort((a, b) => a.line - b.line);
}

/** The id has the indices of the section and its ancestors in the template. */
function depthOf(id: string): number {
	return id.split('.').length - 1;
}
