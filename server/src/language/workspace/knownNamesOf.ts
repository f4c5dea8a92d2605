import type { KnownNames } from '../names/knownNames.ts';
import { environmentVariables } from './environmentVariables.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/**
 * What the workspace knows of names outside of a document.
 *
 * @param root the folder of the document's configuration: MCP and environment files count where theirs is the same
 */
export function knownNamesOf(index: WorkspaceIndex, uri: string, root: string): KnownNames {
	const elsewhere = (files: readonly { readonly file: { readonly uri: string } }[]) =>
		files.some(({ file }) => file.uri !== uri);
	const variables = new Set(environmentVariables(index, root).map(({ item }) => item.name));
	return {
		complete: index.complete,
		// What completion offers after `vault::` is not called undefined afterwards.
		isSecret: (name) => index.aDefinitionOf(name, uri) !== undefined || variables.has(name),
		isSecretUsed: (name) =>
			elsewhere(index.referencesTo(name)) || index.filesMentioning(name).some((file) => file.uri !== uri),
		nearestSecret: index.nearestSecret,
		variables,
		servers: new Set(index.sources().flatMap((file) => (file.root === root ? file.servers : []))),
	};
}
