import { type JsonString, jsonStrings } from './jsonStrings.ts';
import { isName, referencedSecret } from './nameSyntax.ts';
import type { NameReference } from './names.ts';

/** Where a server is configured, and the secrets it is given: what JSON in a document and in an MCP file says alike. */
export interface McpNames {
	/** Keys of the servers. Offsets are those of the text. */
	readonly servers: readonly NameReference[];
	readonly secrets: readonly NameReference[];
	/** Keys of servers that are no names: placeholders, mostly. */
	readonly unnamed: number;
}

/** Where JSON stands: in an MCP file everything under the keys for servers is one. */
export type McpPlace = 'document' | 'mcp-file';

/** Reads JSON with comments. Names only: a string that is no reference is not looked at any further. */
export function mcpNames(text: string, place: McpPlace): McpNames {
	const strings = jsonStrings(text);
	const keys = place === 'document' ? documentKeys(strings) : strings.filter(isFileKey);
	const named = keys.filter((it) => place === 'mcp-file' || isName(it.text));
	const secrets = strings.flatMap(({ text: value, span, isProperty }): readonly NameReference[] => {
		const secret = isProperty ? undefined : referencedSecret(value);
		if (secret === undefined) return [];
		return [
			{ kind: 'secret', name: secret.name, span: { start: span.start + secret.span.start, end: span.end } },
		];
	});
	return {
		servers: named.map(({ text: name, span }) => ({ kind: 'server', name, span })),
		secrets,
		unnamed: keys.length - named.length,
	};
}

function isFileKey({ path, isProperty }: JsonString): boolean {
	return isProperty && path.length === 2 && (path[0] === 'mcpServers' || path[0] === 'servers');
}

/** In a document, JSON can be of anything: OpenAPI and AsyncAPI have servers, too. */
function documentKeys(strings: readonly JsonString[]): readonly JsonString[] {
	const properties = strings.filter(({ isProperty }) => isProperty);
	const described = new Map<string, Set<string | number | undefined>>();
	for (const { path } of properties) {
		const key = path.slice(0, -1).join('\n');
		described.set(key, (described.get(key) ?? new Set()).add(path.at(-1)));
	}
	const root = described.get('');
	const isApi = root?.has('openapi') === true || root?.has('asyncapi') === true;
	return properties.filter(({ path }) => {
		if (path.at(-2) === 'mcpServers') return true;
		// { "servers": { … } } of VS Code, and { "mcp": { "servers": { … } } } in its settings
		if (path.at(-2) !== 'servers' || path.length > 3 || (path.length === 3 && path[0] !== 'mcp'))
			return false;
		const has = described.get(path.join('\n'));
		if (isApi || has === undefined || has.has('protocol') || has.has('variables')) return false;
		return has.has('command') || has.has('url');
	});
}
