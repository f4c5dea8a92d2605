import type { FileDefinition } from './fileNames.ts';
import { namesIn } from './packedNames.ts';
import type { Located, WorkspaceIndex } from './workspaceIndex.ts';

/** The keys of the environment files under a configuration. */
export function environmentVariables(
	index: WorkspaceIndex,
	root: string,
): readonly Located<FileDefinition>[] {
	return index
		.sources()
		.filter((file) => file.kind === 'environment' && file.root === root)
		.flatMap((file) => namesIn(file).definitions.map((item) => ({ file, item })));
}
