import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { missingTitle } from '../analysis/sectionTree.ts';
import { positionAt } from '../document/document.ts';
import { sectionInsertion } from '../edits/insertion/sectionInsertion.ts';
import { sectionId } from '../filling/insertSection.ts';

/** A section that is missing, at the place where it would be inserted. */
export interface MissingPlace {
	readonly title: string;
	/** Of `InsertableSection`. */
	readonly id: string;
	/** It stands before what starts in this line, or in one behind it. */
	readonly line: number;
	/** How many sections it would be in. */
	readonly depth: number;
	/** How much is to be filled in there. */
	readonly open: number;
}

/** The sections that a document lacks, in the order of their places. */
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

/** The id names the place in the tree of the template. */
function depthOf(id: string): number {
	return id.split('.').length - 1;
}
