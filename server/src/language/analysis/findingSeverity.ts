import type { Rule } from '../rules/rule.ts';
import type { Settings, StatusClass } from '../settings/settings.ts';
import { atLeast, type Severity } from '../settings/severity.ts';
import { metadataRole } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { Outline } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Role } from '../template/roles.ts';
import { isCritical, statusClass } from '../template/words.ts';

/** What a document says of itself that decides how strongly its findings speak. */
export interface SeverityContext {
	readonly status: StatusClass;
	/** `Focus: critical`. */
	readonly critical: boolean;
}

/**
 * What a document says of its Status and Focus. A Status that is missing, unfilled or unknown counts as active where
 * the document names its template, and as draft where only its headings tell, so that an old document does not break
 * a build on the first day.
 */
export function severityContextOf(
	outline: Outline,
	recognition: Recognition,
	settings: Settings,
): SeverityContext {
	const status = metadataValue(outline, recognition, 'status');
	const known = status === undefined ? undefined : statusClass(status, settings.statuses);
	const byName = recognition.reason.id === 'metadata' || recognition.reason.id === 'glob';
	const focus = metadataValue(outline, recognition, 'focus');
	return {
		status: known ?? (byName && recognition.template ? 'active' : 'draft'),
		critical: focus !== undefined && isCritical(focus),
	};
}

/** The value of the metadata key with a role, which the template may call by a name of its own. */
function metadataValue({ pairs }: Outline, { template }: Recognition, role: Role): string | undefined {
	const keys = new Set(
		template?.metadata.filter((key) => key.role === role).map(({ key }) => labelKeyOf(key)) ?? [],
	);
	const found = pairs.find(({ pair }) => keys.has(labelKeyOf(pair.key)) || metadataRole(pair.key) === role);
	const value = withoutBrackets(found?.pair.value ?? '');
	return value === '' || /^[[{<]/.test(value) ? undefined : value;
}

/** A value that was written between the brackets of its placeholder is the value all the same. */
function withoutBrackets(value: string): string {
	return /^\[([^[\]/|]+)\]$/.exec(value)?.[1]?.trim() ?? value;
}

/**
 * The severity of a rule's findings in a document; undefined when the rule is off. A severity that the user set is
 * used as it is. Otherwise Status and Focus adjust the rules about filling and structure: draft makes them
 * information, deprecated hints; a critical active document makes its warnings errors. Never more than the rule's
 * most.
 */
export function severityOf(
	{ id, area, severity, atMost }: Rule,
	severityContext: SeverityContext,
	rules: Settings['rules'],
): Severity | undefined {
	const set = rules[id];
	if (set !== undefined) return set === 'off' ? undefined : set;
	if (area !== 'filling' && area !== 'structure') return severity;
	return weaker(adjusted(severity, severityContext), atMost);
}

function adjusted(severity: Severity, { status, critical }: SeverityContext): Severity {
	if (status === 'draft') return weaker(severity, 'information');
	if (status === 'deprecated') return 'hint';
	return critical && severity === 'warning' ? 'error' : severity;
}

function weaker(a: Severity, b: Severity): Severity {
	return atLeast(a, b) ? b : a;
}

/** What a document's Status does to its findings, for those who choose one. */
export const statusEffects: Readonly<Record<StatusClass, string>> = {
	draft: 'findings of a draft are information',
	active: 'findings of an active document are warnings',
	deprecated: 'findings of a deprecated document are hints',
};
