import type { PathFacts, PathScope } from '../files/pathFacts.ts';
import type { CheckContext, CheckedDocument } from '../language/languageService.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';

/** What findings depend on that somebody has to look for. */
export interface Facts {
	readonly paths: PathFacts;
	readonly exposures: ExposureFacts;
}

/** Checks a document until everything is known that its findings depend on. What was judged is remembered by chunk. */
export async function checkUntilKnown(
	{ paths, exposures }: Facts,
	document: PathScope,
	check: (known: Pick<Required<CheckContext>, 'pathExists' | 'exposures'>) => CheckedDocument,
): Promise<CheckedDocument> {
	for (;;) {
		const checked = check({ pathExists: paths.of(document), exposures: exposures.forCheck() });
		const { unknownPaths, unseenChunks } = checked.diagnosis;
		if (unknownPaths.length === 0 && unseenChunks.length === 0) return checked;
		await Promise.all([paths.lookUp(document, unknownPaths), exposures.lookUp(unseenChunks)]);
	}
}
