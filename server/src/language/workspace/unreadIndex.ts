import type { WorkspaceIndex } from './workspaceIndex.ts';

/** The index before any file was read. It is apart from `workspaceIndex.ts` so that it loads no package. */
export const unreadIndex: WorkspaceIndex = {
	complete: false,
	file: () => undefined,
	files: () => [],
	size: 0,
	filesBelow: () => [],
	namesIn: () => ({ definitions: [], references: [] }),
	definitionsOf: () => [],
	definitionOutside: () => undefined,
	referencesTo: () => [],
	isReferencedOutside: () => false,
	filesMentioning: () => [],
	secrets: () => [],
	nearestSecret: () => undefined,
	sources: () => [],
	environmentVariables: () => [],
};
