import { detachString } from '../detachString.ts';
import { mcpNames } from '../mcpNames.ts';
import { type SourceNames, withoutByteOrderMark } from './sourceNames.ts';

/** Reads the servers that an MCP file configures, and the secrets that it gives them. Never throws. */
export function mcpFileNames(text: string): SourceNames {
	const { servers, secrets } = mcpNames(withoutByteOrderMark(text), 'mcp-file');
	return {
		definitions: [],
		references: secrets.map((secret) => ({ ...secret, name: detachString(secret.name) })),
		servers: [...new Set(servers.map(({ name }) => detachString(name)))],
		problems: [],
	};
}
