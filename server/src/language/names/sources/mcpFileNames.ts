import { mcpNames } from '../mcpNames.ts';
import type { SourceNames } from '../sourceNames.ts';
import { ownString } from './ownString.ts';
import { withoutMark } from './withoutMark.ts';

/** Reads the servers that an MCP file configures, and the secrets that it gives them. Never throws. */
export function mcpFileNames(text: string): SourceNames {
	const { servers, secrets } = mcpNames(withoutMark(text), 'mcp-file');
	return {
		definitions: [],
		references: secrets.map((secret) => ({ ...secret, name: ownString(secret.name) })),
		servers: [...new Set(servers.map(({ name }) => ownString(name)))],
		problems: [],
	};
}
