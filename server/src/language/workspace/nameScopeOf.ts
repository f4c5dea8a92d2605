import type { NameScope } from '../names/nameScope.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/**
 * The names outside of a document that it can refer to.
 *
 * @param root the folder of the document's configuration; MCP and environment files count if they have the same
 */
export function nameScopeOf(index: WorkspaceIndex, uri: string, root: string): NameScope {
	const variables = new Set(index.environmentVariables(root).map(({ item }) => item.name));
	return {
		complete: index.complete,
		// Completion offers variables after `vault::`, so they are not undefined there.
		isSecret: (name) => index.definitionOutside(name, uri) !== undefined || variables.has(name),
		isSecretUsed: (name) =>
			index.isReferencedOutside(name, uri) || index.filesMentioning(name).some((file) => file.uri !== uri),
		nearestSecret: index.nearestSecret,
		variables,
		servers: new Set(index.sources().flatMap((file) => (file.root === root ? file.servers : []))),
	};
}
