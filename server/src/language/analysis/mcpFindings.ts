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

/** The input for the findings of an MCP file, besides its text. */
export interface McpContext {
	readonly scope: NameScope;
	/** The spans of the text that look like a credential. */
	readonly exposures: readonly CredentialAt[];
	readonly settings: Settings;
}

/**
 * Returns the findings of an MCP file: credentials in its text, and references to secrets that are not defined. Spans
 * are offsets.
 */
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

/** Returns the severity of a rule in an MCP file. A Status does not lower findings about names and credentials. */
function severityIn({ rules }: Settings, rule: Rule) {
	return severityOf(rule, { status: 'active', critical: false }, rules);
}
