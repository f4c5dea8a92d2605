import type { NameScope } from '../names/nameScope.ts';
import { mcpFileNames } from '../names/sources/mcpFileNames.ts';
import type { CredentialAt } from '../rules/contexts.ts';
import { exposedSecret } from '../rules/exposed-secret/exposedSecret.ts';
import type { Finding } from '../rules/finding.ts';
import type { Rule } from '../rules/rule.ts';
import { inNoTable, undefinedSecret } from '../rules/undefined-secret/undefinedSecret.ts';
import type { Settings } from '../settings/settings.ts';
import type { RuledFinding } from './composeFindings.ts';
import { messageConcealer } from './exposures.ts';
import { severityOf } from './findingSeverity.ts';

/** What decides about the findings of an MCP file. */
export interface McpContext {
	readonly scope: NameScope;
	/** What of its text looks like a credential. */
	readonly exposures: readonly CredentialAt[];
	readonly settings: Settings;
}

/** What is said of an MCP file: credentials in it, and secrets it refers to that nothing defines. Spans are offsets. */
export function mcpFindings(text: string, { scope, exposures, settings }: McpContext): readonly Finding[] {
	const findings = [...undefinedSecrets(text, scope), ...exposures.flatMap(exposedSecrets)];
	const conceal = messageConcealer(exposures, ({ start, end }) => text.slice(start, end));
	return findings.flatMap(({ rule, span, message }): readonly Finding[] => {
		const severity = severityIn(settings, rule);
		return severity
			? [{ rule: rule.id, kind: null, severity, span, related: [], message: conceal(message) }]
			: [];
	});
}

function undefinedSecrets(text: string, scope: NameScope): readonly RuledFinding[] {
	if (!scope.complete) return [];
	return mcpFileNames(text)
		.references.filter(({ name }) => !scope.isSecret(name))
		.map(({ name, span }) => ({
			rule: undefinedSecret,
			span,
			message: inNoTable(name, scope.nearestSecret(name)),
		}));
}

function exposedSecrets(credential: CredentialAt): readonly RuledFinding[] {
	const found = exposedSecret.checkCredential?.(credential);
	return found ? [{ ...found, rule: exposedSecret }] : [];
}

/** No Status softens what is said of names and credentials. */
function severityIn({ rules }: Settings, rule: Rule) {
	return severityOf(rule, { status: 'active', critical: false }, rules);
}
