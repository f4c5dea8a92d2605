import { quoted } from '../../messages/sentences.ts';
import { nearestName } from '../../names/nearestName.ts';
import { declarations, nameChanges, rowDeletion } from '../nameFixes.ts';
import { defineRule } from '../rule.ts';

type UndefinedServer =
	| {
			readonly id: 'server-without-configuration';
			readonly name: string;
			/** The configured server that the author most likely meant, or null if there is none. */
			readonly nearest: string | null;
	  }
	| { readonly id: 'server-not-listed'; readonly name: string; readonly table: string };

/** Reports MCP servers that only the table of a document or only the configuration next to it contains. */
export const undefinedServer = defineRule<UndefinedServer>({
	id: 'undefined-server',
	area: 'names',
	severity: 'warning',
	atMost: 'warning',
	summary: 'An MCP server is configured and not listed, or listed by a name that is not configured.',
	mark: 'unknown',
	sentence: (message) => {
		const name = quoted(message.name);
		if (message.id === 'server-not-listed')
			return `The server ${name} is configured and not listed: add it to ${quoted(message.table)}, or remove it here`;
		const { nearest } = message;
		return `The server ${name} is not configured${
			nearest === null ? ': add it to the JSON, or remove the row' : `: did you mean ${quoted(nearest)}?`
		}`;
	},
	*checkNames({ names, scope, model }) {
		const table = model.defining.get('server')?.section;
		const listed = names.definitions.filter(({ kind, declared }) => kind === 'server' && declared);
		const configured = names.references.filter(({ kind }) => kind === 'server');
		// The check needs both a table and a configuration, and an unreadable part could contain the missing name.
		if (table === undefined || listed.length === 0 || configured.length === 0) return;
		if (!scope.complete || names.incomplete.has('server')) return;
		const inTable = new Set([...names.defined('server').keys()].map(keyOf));
		const unlisted = configured.filter(({ name }) => !inTable.has(keyOf(name)));
		const inJson = new Set([...configured.map(({ name }) => name), ...scope.servers].map(keyOf));
		const unconfigured = listed.filter(({ name }) => !inJson.has(keyOf(name)));
		const meant = new Set<string>();
		for (const { name, span } of unconfigured) {
			const candidates = unlisted.map((it) => it.name).filter((it) => !meant.has(it));
			const nearest = nearestName(name, candidates) ?? null;
			if (nearest !== null) meant.add(nearest);
			// JSON in a document can show one server as an example. Only workspace files contain the full configuration.
			else if (scope.servers.size === 0) continue;
			const message = { id: 'server-without-configuration', name, nearest } as const;
			yield { span, message };
		}
		// The finding on a row already reports the server that the row most likely means.
		for (const { name, span } of unlisted.filter((it) => !meant.has(it.name)))
			yield { span, message: { id: 'server-not-listed', name, table } };
	},
	*fixes({ message, span }, context) {
		if (message.id === 'server-not-listed') {
			yield* declarations('server', message.name, context);
			return;
		}
		yield* nameChanges(message.nearest, span);
		yield rowDeletion(message.name, span, context);
	},
});

/** Returns a key to compare server names. A table can write `carrier-docs` as "Carrier_Docs". */
function keyOf(name: string): string {
	return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
