import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { tokenKey } from '../template/token.ts';
import type { AnswerStep } from './fillStep.ts';

/**
 * Returns the names that are likely answers. If the template has the same token in the column that defines names of a
 * kind, they are the names that the document defines there.
 */
export function namesToChoose(
	{ template, names, nameModel }: TemplatedAnalysis,
	{ places: [place] }: AnswerStep,
): readonly string[] {
	// In a table, each row defines a name of its own.
	if (place?.location.table) return [];
	const token = place?.candidate && template.tokens.get(tokenKey(place.candidate.text));
	for (const [kind, { table, column }] of nameModel.defining) {
		const isDefined = token?.places.some((it) => it.column === column && it.section?.tables.includes(table));
		if (isDefined) return [...names.defined(kind).keys()];
	}
	return [];
}
