import type { NamingDocument, PathFacts } from '../files/pathFacts.ts';
import type { PathExists } from '../language/diagnose/composeFindings.ts';
import type { CheckedDocument } from '../language/languageService.ts';

/** Checks a document until everything is known that its findings depend on. What was judged is remembered by chunk. */
export async function checkWithPaths(
	facts: PathFacts,
	document: NamingDocument,
	check: (pathExists: PathExists) => CheckedDocument,
): Promise<CheckedDocument> {
	for (;;) {
		const checked = check(facts.of(document));
		const { unknownPaths } = checked.diagnosis;
		if (unknownPaths.length === 0) return checked;
		await facts.lookUp(document, unknownPaths);
	}
}
