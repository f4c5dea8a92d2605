import type { Settings } from '#common/settings.ts';
import type { KnownNames } from '../names/knownNames.ts';
import type { SourceNames } from '../names/sourceNames.ts';
import type { Finding } from './finding.ts';
import { severityOf } from './severityOf.ts';

/** What is said of an MCP file: secrets it refers to that nothing defines. Spans are offsets into its text. */
export function mcpFindings(
	{ references }: SourceNames,
	known: KnownNames,
	settings: Settings,
): readonly Finding[] {
	const severity = severityOf('undefined-secret', { status: 'active', critical: false }, settings.rules);
	if (severity === undefined || !known.complete) return [];
	return references
		.filter(({ name }) => !known.isSecret(name))
		.map(({ name, span }) => ({
			rule: 'undefined-secret',
			kind: null,
			severity,
			span,
			related: [],
			message: { id: 'undefined-secret', name, nearest: known.nearestSecret(name) ?? null, table: null },
		}));
}
