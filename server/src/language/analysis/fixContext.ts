import type { AuthoringContext, FixContext } from '../rules/fix.ts';
import { ruleIds } from '../settings/ruleIds.generated.ts';
import type { TemplatedAnalysis } from './documentAnalysis.ts';

/** Creates the context for the fixes of a document. */
export function fixContext(analysis: TemplatedAnalysis, authoring: AuthoringContext): FixContext {
	const { document, template, documentContext, nameModel, names, surroundings } = analysis;
	return {
		...authoring,
		document,
		template,
		whole: documentContext,
		model: nameModel,
		names,
		pathExists: surroundings.pathExists,
		get findings() {
			return analysis.findings;
		},
		ruleIds,
		chunkAt: analysis.chunkAt,
		withText: (text) => fixContext(analysis.with({ document: text }), authoring),
	};
}
