import type { DocumentAnalysis, UnknownFacts } from '../language/analysis/documentAnalysis.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { PathFacts, PathScope } from './pathFacts.ts';

/** Where facts are looked up that findings depend on. */
export interface FactLookups {
	readonly paths: Pick<PathFacts, 'lookUp'>;
	readonly exposures: Pick<ExposureFacts, 'lookUp'>;
}

/** An analysis made with what was known at the time. */
export interface AnalysisAttempt {
	readonly analysis: DocumentAnalysis;
	/** Where its paths are looked up. */
	readonly project: PathScope;
}

/**
 * Analyzes a document until everything that its findings depend on is known. Results for unchanged chunks are
 * remembered, so a further attempt costs little.
 *
 * @param attempt reads the document anew each time: it may have changed during a lookup
 * @param unknownOf the facts to look up; by default all
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
