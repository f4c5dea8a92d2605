import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { ProjectProblem } from './projectProblem.ts';

/** What cannot be used in lists of names. */
export function namesProblems(files: Iterable<FileIndexEntry>): readonly ProjectProblem[] {
	return [...files].flatMap(({ uri, problems }) =>
		problems.map(
			({ range, reason }): ProjectProblem => ({
				uri,
				code: 'names',
				range,
				message: { id: 'names', reason },
			}),
		),
	);
}
