import { nameKindTraits } from '../names/nameKinds.ts';
import type { FileIndexEntry } from '../workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../workspace/fileOccurrences.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { FoundName } from './nameAt.ts';

/** Returns the MCP files under the same configuration that configure a server. A name of another kind has none. */
export function configurationsOf(
	file: FileOccurrences,
	{ kind, name }: FoundName,
	index: WorkspaceIndex,
): readonly FileIndexEntry[] {
	if (nameKindTraits[kind].reach !== 'mcp') return [];
	return index.sources().filter(({ root, servers }) => root === file.root && servers.includes(name));
}
