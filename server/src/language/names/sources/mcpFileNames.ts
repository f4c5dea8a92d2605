import { mcpNames } from '../mcpNames.ts';
import type { SourceNames } from '../sourceNames.ts';
import { detachString } from './detachString.ts';
import { withoutByteOrderMark } from './withoutByteOrderMark.ts';

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
