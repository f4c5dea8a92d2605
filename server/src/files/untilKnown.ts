import type { DocumentAnalysis, UnknownFacts } from '../language/analysis/documentAnalysis.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { PathFacts, PathScope } from './pathFacts.ts';

/** Where facts that findings depend on are looked up. */
export interface FactLookups {
	readonly paths: Pick<PathFacts, 'lookUp'>;
	readonly exposures: Pick<ExposureFacts, 'lookUp'>;
}

/** An analysis with the facts that were known at the time. */
export interface AnalysisAttempt {
	readonly analysis: DocumentAnalysis;
	/** The project in which its paths are looked up. */
	readonly project: PathScope;
}

/**
 * Analyzes a document until everything that its findings depend on is known. Analyzers remember results for unchanged
 * chunks, so a further attempt costs little.
 *
 * @param attempt reads the document anew each time, because it may have changed during a lookup
 * @param unknownOf selects the facts to look up; by default all
 * @returns the last attempt
 */
export async function untilKnown<Attempt extends AnalysisAttempt>(
	{ paths, exposures }: FactLookups,
	attempt: () => Promise<Attempt>,
	unknownOf: (analysis: DocumentAnalysis) => UnknownFacts | undefined = ({ unknown }) => unknown,
): Promise<Attempt> {
	for (;;) {
		const attempted = await attempt();
		const unknown = unknownOf(attempted.analysis);
		if (unknown === undefined) return attempted;
		await Promise.all([paths.lookUp(attempted.project, unknown.paths), exposures.lookUp(unknown.chunks)]);
	}
}
