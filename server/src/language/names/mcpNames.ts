import { shift } from '../document/span.ts';
import { type JsonString, jsonStrings } from './jsonStrings.ts';
import { isName, referencedSecret } from './nameSyntax.ts';
import type { NameReference } from './names.ts';

/** The MCP servers that JSON configures, and the secrets that it refers to. Offsets are those of the text. */
export interface McpNames {
	/** The keys of the servers. */
	readonly servers: readonly NameReference[];
	readonly secrets: readonly NameReference[];
	/** How many keys of servers are no names; most of them are placeholders. */
	readonly unnamed: number;
}

/** Where JSON stands. In an MCP file, every key below those for servers is a server. */
export type McpPlace = 'document' | 'mcp-file';

/** Reads JSON with comments. It returns names only, never other strings. */
export function mcpNames(text: string, place: McpPlace): McpNames {
	const strings = jsonStrings(text);
	const keys = place === 'document' ? serverKeysInDocument(strings) : strings.filter(isServerKeyOfFile);
	const named = keys.filter((it) => place === 'mcp-file' || isName(it.text));
	const secrets = strings.flatMap(({ text: value, span, isProperty }): readonly NameReference[] => {
		const secret = isProperty ? undefined : referencedSecret(value);
		return secret ? [{ kind: 'secret', name: secret.name, span: shift(secret.span, span.start) }] : [];
	});
	return {
		servers: named.map(({ text: name, span }) => ({ kind: 'server', name, span })),
		secrets,
		unnamed: keys.length - named.length,
	};
}

function isServerKeyOfFile({ path, isProperty }: JsonString): boolean {
	return isProperty && path.length === 2 && (path[0] === 'mcpServers' || path[0] === 'servers');
}

/** In a document, JSON can be about anything. OpenAPI and AsyncAPI have servers, too. */
function serverKeysInDocument(strings: readonly JsonString[]): readonly JsonString[] {
	const properties = strings.filter(({ isProperty }) => isProperty);
	const keysBelow = new Map<string, Set<string | number | undefined>>();
	for (const { path } of properties) {
		const parent = path.slice(0, -1).join('\n');
		keysBelow.set(parent, (keysBelow.get(parent) ?? new Set()).add(path.at(-1)));
	}
	const root = keysBelow.get('');
	const isApi = root?.has('openapi') === true || root?.has('asyncapi') === true;
	return properties.filter(({ path }) => {
		if (path.at(-2) === 'mcpServers') return true;
		// { "servers": { … } } of VS Code, and { "mcp": { "servers": { … } } } in its settings
		if (path.at(-2) !== 'servers' || path.length > 3 || (path.length === 3 && path[0] !== 'mcp'))
			return false;
		const keys = keysBelow.get(path.join('\n'));
		if (isApi || keys === undefined || keys.has('protocol') || keys.has('variables')) return false;
		return keys.has('command') || keys.has('url');
	});
}
