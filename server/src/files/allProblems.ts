import type { Project } from './project.ts';
import type { ProjectProblem } from './projectProblem.ts';

/**
 * The problems of several projects, each once. A Type that one folder has no template for may be known in another with
 * the same configuration: that is a problem only where all of them have it.
 */
export function allProblems(projects: readonly Project[]): readonly ProjectProblem[] {
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
