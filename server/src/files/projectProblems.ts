import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import type { ProjectMessage } from './projectMessages.ts';
import type { TextRange } from './textRange.ts';

/** Something in a template, in the configuration or in a list of names that cannot be used. */
export interface ProjectProblem {
	/** The file; undefined for a setting of the editor. */
	readonly uri: string | undefined;
	readonly code: 'template' | 'configuration' | 'names';
	readonly range: TextRange;
	readonly message: ProjectMessage;
}

/** Projects with the same configuration file share it. */
interface ProjectWithProblems {
	readonly configuration: { readonly file: { readonly uri: string } | undefined };
	readonly problems: readonly ProjectProblem[];
}

/**
 * The problems of several projects, each once. One folder may have a template for a Type that another folder with the
 * same configuration lacks: the Type is a problem only when all of those folders lack it.
 */
export function distinctProblems(projects: readonly ProjectWithProblems[]): readonly ProjectProblem[] {
	const sharing = new Map<string | undefined, number>();
	const found = new Map<string, { readonly problem: ProjectProblem; times: number }>();
	for (const { configuration, problems } of projects) {
		const file = configuration.file?.uri;
		sharing.set(file, (sharing.get(file) ?? 0) + 1);
		for (const problem of problems) {
			const key = keyOf(problem);
			const known = found.get(key);
			if (known) known.times++;
			else found.set(key, { problem, times: 1 });
		}
	}
	return [...found.values()]
		.filter(
			({ problem: { message, uri }, times }) => message.id !== 'no-such-type' || times === sharing.get(uri),
		)
		.map(({ problem }) => problem);
}

/** The known Types that a message lists may differ from folder to folder. */
function keyOf({ uri, range, message }: ProjectProblem): string {
	const what = message.id === 'no-such-type' ? [message.id, message.type] : message;
	return JSON.stringify([uri, range, what]);
}

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
