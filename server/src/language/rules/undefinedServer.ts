import { nearestName } from '../names/nearestName.ts';
import type { NameContext, NameFinding, NameRule } from './nameRule.ts';

/** MCP servers of which the table of a document and the configuration beside it do not both know. */
export const undefinedServer: NameRule = {
	id: 'undefined-server',
	*check(context) {
		const { names, known, model } = context;
		const table = model.defining.get('server')?.section;
		const listed = names.definitions.filter(({ kind, declared }) => kind === 'server' && declared);
		const configured = names.references.filter(({ kind }) => kind === 'server');
		// One of the two alone says nothing about the other.
		if (table === undefined || listed.length === 0 || configured.length === 0) return;
		const configuredNames = new Set([...configured.map(({ name }) => name), ...known.servers]);
		const inTable = names.defined.server;
		const taken = new Set<string>();
		for (const { name, span } of listed) {
			if (configuredNames.has(name)) continue;
			const free = configured.map((it) => it.name).filter((it) => !inTable.has(it));
			const nearest = nearestName(name, free) ?? null;
			if (nearest !== null) taken.add(nearest);
			yield {
				rule: 'undefined-server',
				span,
				message: { id: 'server-without-configuration', name, nearest },
			};
		}
		yield* unlisted(context, table, taken);
	},
};

/** Configured and not listed; what one of the list is most likely meant to be is said there already. */
function* unlisted(
	{ names }: NameContext,
	table: string,
	taken: ReadonlySet<string>,
): Generator<NameFinding> {
	for (const { kind, name, span } of names.references) {
		if (kind !== 'server' || names.defined.server.has(name) || taken.has(name)) continue;
		yield { rule: 'undefined-server', span, message: { id: 'server-not-listed', name, table } };
	}
}
