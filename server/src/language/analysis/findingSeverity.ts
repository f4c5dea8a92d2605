import type { Rule } from '../rules/rule.ts';
import type { Settings, StatusClass } from '../settings/settings.ts';
import { atLeast, type Severity } from '../settings/severity.ts';
import { metadataRole } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { Outline } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import type { Role } from '../template/roles.ts';
import { isCritical, statusClass } from '../template/words.ts';

/** The properties of a document that determine the severity of its findings. */
export interface SeverityContext {
	readonly status: StatusClass;
	/** Whether the metadata has `Focus: critical`. */
	readonly critical: boolean;
}

/**
 * Reads the Status and Focus of a document. A Status that is missing, unfilled or unknown counts as active if the
 * metadata or a glob names the template. It counts as draft if only the headings reveal the template, so that an old
 * document does not break a build on the first day.
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

/** Returns the value of the metadata key with a role. The template can have its own name for the key. */
function metadataValue({ pairs }: Outline, { template }: Recognition, role: Role): string | undefined {
	const keys = new Set(
		template?.metadata.filter((key) => key.role === role).map(({ key }) => labelKeyOf(key)) ?? [],
	);
	const found = pairs.find(({ pair }) => keys.has(labelKeyOf(pair.key)) || metadataRole(pair.key) === role);
	const value = withoutBrackets(found?.pair.value ?? '');
	return value === '' || /^[[{<]/.test(value) ? undefined : value;
}

/** Removes the placeholder brackets around a value. Authors sometimes write the value between them. */
function withoutBrackets(value: string): string {
	return /^\[([^[\]/|]+)\]$/.exec(value)?.[1]?.trim() ?? value;
}

/**
 * Returns the severity of a rule's findings in a document, or `undefined` if the rule is off. A severity from the user
 * settings applies unchanged. Otherwise, Status and Focus adjust the rules about filling and structure: draft lowers
 * them to information, deprecated makes them hints, and a critical active document raises warnings to errors. The
 * result never exceeds the rule's `atMost`.
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

/** Describes the effect of each Status on the findings. Shown where the user selects a Status. */
export const statusEffects: Readonly<Record<StatusClass, string>> = {
	draft: 'findings of a draft are information',
	active: 'findings of an active document are warnings',
	deprecated: 'findings of a deprecated document are hints',
};
