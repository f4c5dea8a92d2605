import { type RuleId, ruleDescriptions } from '#common/ruleIds.ts';
import type { Settings, StatusClass } from '#common/settings.ts';
import { atLeast, type Severity } from '#common/severity.ts';

/** What a document says of itself that decides how strongly its findings speak. */
export interface Standing {
	readonly status: StatusClass;
	/** `Focus: critical`. */
	readonly critical: boolean;
}

/**
 * The severity of a rule's findings in a document; undefined when the rule is off. A severity that the user set is
 * used as it is. Otherwise Status and Focus adjust the rules about filling and structure: draft makes them
 * information, deprecated hints; a critical active document makes its warnings errors. Never more than the rule's
 * most.
 */
export function severityOf(rule: RuleId, standing: Standing, rules: Settings['rules']): Severity | undefined {
	const set = rules[rule];
	if (set !== undefined) return set === 'off' ? undefined : set;
	const { area, severity, atMost } = ruleDescriptions[rule];
	if (area !== 'filling' && area !== 'structure') return severity;
	return weaker(adjusted(severity, standing), atMost);
}

function adjusted(severity: Severity, { status, critical }: Standing): Severity {
	if (status === 'draft') return weaker(severity, 'information');
	if (status === 'deprecated') return 'hint';
	return critical && severity === 'warning' ? 'error' : severity;
}

function weaker(a: Severity, b: Severity): Severity {
	return atLeast(a, b) ? b : a;
}
