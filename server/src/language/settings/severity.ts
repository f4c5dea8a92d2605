/** How strongly a finding speaks, strongest first. The names are the LSP's, in lower case. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof severities)[number];

/** A rule's severity as a user may set it. */
export type SeveritySetting = Severity | 'off';

/** True when `severity` is at least as strong as `threshold`. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
	return severities.indexOf(severity) <= severities.indexOf(threshold);
}
