import type { WorkspaceIndex } from './workspaceIndex.ts';

/** What is known before anything was read. Beside the index, for it needs nothing that would have to be loaded. */
export const nothingRead: WorkspaceIndex = {
	complete: false,
	file: () => undefined,
	files: () => [],
	size: 0,
	filesBelow: () => [],
	definitionsOf: () => [],
	aDefinitionOf: () => undefined,
	referencesTo: () => [],
	filesMentioning: () => [],
	secrets: () => [],
	nearestSecret: () => undefined,
	sources: () => [],
};
