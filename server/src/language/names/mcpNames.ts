import { jsonStrings } from './jsonStrings.ts';
import { referencedSecret } from './nameSyntax.ts';
import type { NameReference } from './names.ts';

/** The keys under which tools look for MCP servers. */
const serverKeys: ReadonlySet<string | number | undefined> = new Set(['mcpServers', 'servers']);

/** Where a server is configured, and the secrets it is given: what JSON in a document and in an MCP file says alike. */
export interface McpNames {
	/** Keys of the servers. Offsets are those of the text. */
	readonly servers: readonly NameReference[];
	readonly secrets: readonly NameReference[];
}

/** Where JSON stands: in an MCP file everything under the keys for servers is one. */
export type McpPlace = 'document' | 'mcp-file';

/** Reads JSON with comments. Names only: a string that is no reference is not looked at any further. */
export function mcpNames(text: string, place: McpPlace): McpNames {
	const strings = jsonStrings(text);
	const configured = new Set(
		strings.filter(({ path, isProperty }) => isProperty && isServerProperty(path)).map(({ path }) => path[1]),
	);
	const servers = strings.flatMap(({ text: name, span, path, isProperty }): readonly NameReference[] => {
		const isKey = isProperty && path.length === 2 && serverKeys.has(path[0]);
		// OpenAPI has servers, too; what starts one of MCP is a command or an address.
		const isDoubtful = place === 'document' && path[0] === 'servers' && !configured.has(path[1]);
		if (!isKey || isDoubtful) return [];
		return [{ kind: 'server', name, span }];
	});
	const secrets = strings.flatMap(({ text: value, span, isProperty }): readonly NameReference[] => {
		const secret = isProperty ? undefined : referencedSecret(value);
		if (secret === undefined) return [];
		return [
			{ kind: 'secret', name: secret.name, span: { start: span.start + secret.span.start, end: span.end } },
		];
	});
	return { servers, secrets };
}

function isServerProperty(path: readonly (string | number)[]): boolean {
	return path.length === 3 && serverKeys.has(path[0]) && (path[2] === 'command' || path[2] === 'url');
}
