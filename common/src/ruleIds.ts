import type { Severity } from './severity.ts';

/** Which part of a document a rule judges. Filling and structure follow the document's Status. */
export type RuleArea = 'filling' | 'structure' | 'secrets' | 'names' | 'directives';

/** What the manual, the settings and the checks need to know of a rule. */
export interface RuleDescription {
	readonly area: RuleArea;
	/** Severity in a document whose Status is active. */
	readonly severity: Severity;
	/** The strongest severity that the document's Status and Focus may give the rule. */
	readonly atMost: Severity;
	/** One sentence: what the rule reports. */
	readonly summary: string;
}

/** Every rule that exists, by its public id. */
export const ruleDescriptions = {
	'unfilled-placeholder': {
		area: 'filling',
		severity: 'warning',
		atMost: 'error',
		summary: 'A placeholder of the template still stands where the author should have written.',
	},
	'empty-link': {
		area: 'filling',
		severity: 'warning',
		atMost: 'error',
		summary: 'A link or an image has no target.',
	},
	'leftover-marker': {
		area: 'filling',
		severity: 'warning',
		atMost: 'error',
		summary: 'A value consists of nothing but a marker such as TBD or TODO.',
	},
	'guidance-comment': {
		area: 'filling',
		severity: 'information',
		atMost: 'information',
		summary: 'A comment of the template that instructs the author was left in the document.',
	},
	'unknown-directive': {
		area: 'directives',
		severity: 'hint',
		atMost: 'hint',
		summary: 'A comment that starts with "archdocs" is not a directive, or names a rule that does not exist.',
	},
	'unused-suppression': {
		area: 'directives',
		severity: 'hint',
		atMost: 'hint',
		summary: 'A suppression comment suppresses nothing.',
	},
} as const satisfies Readonly<Record<string, RuleDescription>>;

export type RuleId = keyof typeof ruleDescriptions;

export const ruleIds = Object.keys(ruleDescriptions) as readonly RuleId[];

export function isRuleId(value: string): value is RuleId {
	return Object.hasOwn(ruleDescriptions, value);
}
