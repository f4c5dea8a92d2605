import type { RuleId } from '#common/ruleIds.ts';
import type { Settings } from '#common/settings.ts';
import type { KnownNames } from '../names/knownNames.ts';
import { mcpFileNames } from '../names/sources/mcpFileNames.ts';
import type { NameFinding } from '../rules/nameRule.ts';
import { concealed, type Exposure } from './exposures.ts';
import type { Finding } from './finding.ts';
import { severityOf } from './severity.ts';

/** What decides about the findings of an MCP file. */
export interface McpContext {
	readonly known: KnownNames;
	/** What of its text looks like a credential. */
	readonly exposures: readonly Exposure[];
	readonly settings: Settings;
}

/** What is said of an MCP file: credentials in it, and secrets it refers to that nothing defines. Spans are offsets. */
export function mcpFindings(text: string, { known, exposures, settings }: McpContext): readonly Finding[] {
	const findings = [...undefinedSecrets(text, known), ...exposures.map(exposedSecret)];
	const spoken = findings.flatMap(({ rule, span, message }): readonly Finding[] => {
		const severity = severityIn(settings, rule);
		return severity ? [{ rule, kind: null, severity, span, related: [], message }] : [];
	});
	return concealed(spoken, exposures, ({ start, end }) => text.slice(start, end));
}

function undefinedSecrets(text: string, known: KnownNames): readonly NameFinding[] {
	if (!known.complete) return [];
	return mcpFileNames(text)
		.references.filter(({ name }) => !known.isSecret(name))
		.map(({ name, span }) => {
			const nearest = known.nearestSecret(name) ?? null;
			return {
				rule: 'undefined-secret',
				span,
				message: { id: 'undefined-secret', name, nearest, table: null },
			};
		});
}

function exposedSecret({ id, span }: Exposure): NameFinding {
	return { rule: 'exposed-secret', span, message: { id: 'exposed-secret', credential: id } };
}

/** No Status softens what is said of names and credentials. */
function severityIn({ rules }: Settings, rule: RuleId) {
	return severityOf(rule, { status: 'active', critical: false }, rules);
}
