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
	'sample-text': {
		area: 'filling',
		severity: 'information',
		atMost: 'information',
		summary: 'Rows, paths or lines that the template gives as an example still stand as they were.',
	},
	'brackets-left': {
		area: 'filling',
		severity: 'information',
		atMost: 'information',
		summary: 'A value was written between the brackets of a placeholder, and the brackets are still there.',
	},
	'missing-section': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A section that the template requires is not there.',
	},
	'section-order': {
		area: 'structure',
		severity: 'information',
		atMost: 'information',
		summary: 'A section stands at another place among its siblings than in the template.',
	},
	'duplicate-section': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A section that the template has once is there twice.',
	},
	'empty-section': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A section has a heading and no content.',
	},
	'missing-column': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A table lacks a column of the template, or a section lacks its table.',
	},
	'row-width': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A row of a table has fewer or more cells than the table has columns.',
	},
	'missing-field': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A labelled value of the template is not there.',
	},
	'missing-metadata': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'The metadata lacks a key of the template.',
	},
	'metadata-value': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A metadata value is none of those that the template allows.',
	},
	'invalid-date': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A date does not exist in the calendar.',
	},
	'date-order': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A document was updated before it was created, as its dates say.',
	},
	'required-with-default': {
		area: 'structure',
		severity: 'warning',
		atMost: 'error',
		summary: 'A variable is marked as required and has a default.',
	},
	'undefined-secret': {
		area: 'secrets',
		severity: 'warning',
		atMost: 'warning',
		summary: 'A reference names a secret that no document and no list of names defines.',
	},
	'unused-secret': {
		area: 'secrets',
		severity: 'information',
		atMost: 'information',
		summary: 'Nothing refers to a secret that the document defines, though it refers to most of the others.',
	},
	'duplicate-secret': {
		area: 'secrets',
		severity: 'warning',
		atMost: 'warning',
		summary: 'A table has a secret twice.',
	},
	'exposed-secret': {
		area: 'secrets',
		severity: 'error',
		atMost: 'error',
		summary: 'A text looks like a real credential, which belongs into the vault.',
	},
	'duplicate-variable': {
		area: 'names',
		severity: 'warning',
		atMost: 'warning',
		summary: 'A table has a variable twice.',
	},
	'undefined-variable': {
		area: 'names',
		severity: 'warning',
		atMost: 'warning',
		summary: 'A name in code is a misspelling of a variable that the document defines.',
	},
	'undefined-component': {
		area: 'names',
		severity: 'warning',
		atMost: 'warning',
		summary: 'A name is a misspelling of a component that the document defines.',
	},
	'undefined-server': {
		area: 'names',
		severity: 'warning',
		atMost: 'warning',
		summary: 'An MCP server is configured and not listed, or listed by a name that is not configured.',
	},
	'invalid-json': {
		area: 'names',
		severity: 'warning',
		atMost: 'warning',
		summary: 'A block of JSON cannot be parsed.',
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
