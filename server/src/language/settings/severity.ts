/** The severities of findings, strongest first. The names are those of the LSP in lower case. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** The severity that a user can set for a rule. */
export type SeveritySetting = Severity | 'off';

/** Whether `severity` is at least as strong as `threshold`. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
	return severities.indexOf(severity) <= severities.indexOf(threshold);
}
