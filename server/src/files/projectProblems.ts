import type { FileIndexEntry, FileRange } from '../language/workspace/fileIndexEntry.ts';
import type { ProjectMessage } from './projectMessages.ts';

/** Something in a template, the configuration or a list of secrets that cannot be used. */
export interface ProjectProblem {
	/** The URI of the file; undefined for a setting of the editor. */
	readonly uri: string | undefined;
	readonly code: 'template' | 'configuration' | 'names';
	readonly range: FileRange;
	readonly message: ProjectMessage;
}

/** A project with its problems. Several projects can have the same configuration file. */
interface ProjectWithProblems {
	readonly configuration: { readonly file: { readonly uri: string } | undefined };
	readonly problems: readonly ProjectProblem[];
}

/**
 * The problems of several projects, each once. One folder can have a template for a Type that another folder with the
 * same configuration lacks, so a missing Type is a problem only if all of these folders lack it.
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

/** A key that is equal for equal problems. The known Types in a message can differ from folder to folder. */
function keyOf({ uri, range, message }: ProjectProblem): string {
	const what = message.id === 'no-such-type' ? [message.id, message.type] : message;
	return JSON.stringify([uri, range, what]);
}

/** The problems with entries of lists of secrets. */
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
