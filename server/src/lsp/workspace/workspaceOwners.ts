import { unpackLines } from '../../language/workspace/packedNames.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

/** The people and teams that the documents of the workspace name. */
export interface WorkspaceOwners {
	/** The most frequent first. While the workspace is read, those found until the answer is due. */
	all(): Promise<readonly string[]>;
}

/** Milliseconds that an answer waits for the workspace to be read. */
const patience = 300;

export function createWorkspaceOwners(names: WorkspaceNames): WorkspaceOwners {
	return {
		async all() {
			const due = new Promise((resolve) => setTimeout(resolve, patience));
			await Promise.race([names.ready().catch(() => undefined), due]);
			return byFrequency([...names.index.files()].flatMap(({ owners }) => unpackLines(owners)));
		},
	};
}

function byFrequency(owners: readonly string[]): readonly string[] {
	const counts = new Map<string, number>();
	for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
	return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([owner]) => owner);
}
