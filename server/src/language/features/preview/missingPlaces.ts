import type { Diagnosis } from '../../diagnose/finding.ts';
import { type MarkdownDocument, positionAt } from '../../document/document.ts';
import type { Template } from '../../template/template.ts';
import { sectionInsertion } from '../insertion/sectionInsertion.ts';
import { sectionId } from '../insertSection.ts';
import { missingTitle } from '../openSections.ts';

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
export function missingPlaces(
	document: MarkdownDocument,
	template: Template,
	diagnosis: Diagnosis,
): readonly MissingPlace[] {
	const matched = diagnosis.sections();
	if (matched === undefined) return [];
	const { outline, match, missing } = matched;
	const places = missing.flatMap(({ section: { section, level }, open }): MissingPlace[] => {
		const insertion = sectionInsertion(document, outline, template, match, section, level);
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
