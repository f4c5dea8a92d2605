import type { FileNames } from '../workspace/fileNames.ts';
import type { NamedFile } from '../workspace/namedFile.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { FoundName } from './nameAt.ts';

/** The MCP files under the same configuration that configure a server; none for a name of another kind. */
export function configurationsOf(
	file: NamedFile,
	{ kind, name }: FoundName,
	index: WorkspaceIndex,
): readonly FileNames[] {
	if (kind !== 'server') return [];
	return index.sources().filter(({ root, servers }) => root === file.root && servers.includes(name));
}
