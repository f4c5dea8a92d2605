import type { Placement } from './messages.ts';
import type { RuleId } from './ruleIds.ts';
import type { Severity } from './severity.ts';

/** What a quick fix or another code action does, in words to be chosen. */
export type FixTitle =
	| { readonly id: 'write'; readonly text: string }
	| { readonly id: 'delete-comment' }
	| { readonly id: 'delete-comments'; readonly count: number }
	| { readonly id: 'delete-rows'; readonly count: number }
	| { readonly id: 'delete-lines'; readonly count: number }
	| { readonly id: 'delete-row'; readonly name: string }
	| { readonly id: 'keep-path'; readonly path: string }
	| { readonly id: 'keep-samples' }
	| { readonly id: 'link-to'; readonly title: string; readonly path: string }
	| { readonly id: 'insert-section'; readonly section: string; readonly place: Placement }
	| { readonly id: 'insert-sections'; readonly count: number }
	| { readonly id: 'insert-body'; readonly section: string }
	| { readonly id: 'not-applicable'; readonly section: string }
	| { readonly id: 'move-section'; readonly section: string; readonly place: Placement }
	| { readonly id: 'add-column'; readonly column: string }
	| { readonly id: 'add-table'; readonly section: string }
	| { readonly id: 'complete-row' }
	| { readonly id: 'join-cells' }
	| { readonly id: 'add-field'; readonly field: string }
	| { readonly id: 'add-group'; readonly group: string }
	| { readonly id: 'add-metadata'; readonly key: string }
	| { readonly id: 'change-name'; readonly name: string }
	| { readonly id: 'declare'; readonly name: string; readonly table: string }
	| { readonly id: 'replace-credential'; readonly name: string }
	| { readonly id: 'make-optional'; readonly name: string }
	| { readonly id: 'remove-default'; readonly name: string }
	| { readonly id: 'insert-comma' }
	| { readonly id: 'name-rule'; readonly rule: RuleId }
	| { readonly id: 'disable-here'; readonly rule: RuleId }
	| { readonly id: 'disable-in-document'; readonly rule: RuleId }
	| { readonly id: 'set-severity'; readonly rule: RuleId; readonly severity: Severity | 'off' }
	| { readonly id: 'fix-all-of-rule'; readonly rule: RuleId; readonly count: number }
	| { readonly id: 'fix-all' }
	| { readonly id: 'add-row' }
	| { readonly id: 'align-table' };

/** The title of a quick fix: what the document says afterwards. */
export function fixSentence(title: FixTitle): string {
	const say = titles[title.id] as (title: FixTitle) => string;
	return say(title);
}

const titles: { readonly [Id in FixTitle['id']]: (title: Extract<FixTitle, { id: Id }>) => string } = {
	write: ({ text }) => `Write ${quoted(text)}`,
	'delete-comment': () => 'Delete this comment',
	'delete-comments': ({ count }) => `Delete all ${count} guidance comments in the document`,
	'delete-rows': ({ count }) => (count === 1 ? 'Delete this row' : `Delete these ${count} rows`),
	'delete-lines': ({ count }) => (count === 1 ? 'Delete this line' : `Delete these ${count} lines`),
	'delete-row': ({ name }) => `Delete the row of ${quoted(name)}`,
	'keep-path': ({ path }) => `Keep ${quoted(path)} only`,
	'keep-samples': () => 'Keep the text as it is',
	'link-to': ({ title, path }) => `Link to "${shortened(title)}" (${path})`,
	'insert-section': ({ section, place }) => `Insert the section ${quoted(section)}${placed(place)}`,
	'insert-sections': ({ count }) => `Insert all ${count} missing sections`,
	'insert-body': ({ section }) => `Insert what the template has in ${quoted(section)}`,
	'not-applicable': ({ section }) => `Mark ${quoted(section)} as not applicable…`,
	'move-section': ({ section, place }) => `Move ${quoted(section)}${placed(place)}`,
	'add-column': ({ column }) => `Add the column ${quoted(column)} to the table`,
	'add-table': ({ section }) => `Add the table of ${quoted(section)}`,
	'complete-row': () => 'Complete the row with empty cells',
	'join-cells': () => 'Join what is too much into the last cell',
	'add-field': ({ field }) => `Add the field ${quoted(field)}`,
	'add-group': ({ group }) => `Add ${quoted(group)} with its fields`,
	'add-metadata': ({ key }) => `Add ${quoted(key)} to the metadata`,
	'change-name': ({ name }) => `Change to ${quoted(name)}`,
	declare: ({ name, table }) => `Add ${quoted(name)} to ${quoted(table)}`,
	'replace-credential': ({ name }) => `Replace by ${quoted(`vault::${name}`)}`,
	'make-optional': ({ name }) => `Make ${quoted(name)} optional`,
	'remove-default': ({ name }) => `Remove the default of ${quoted(name)}`,
	'insert-comma': () => 'Insert the comma',
	'name-rule': ({ rule }) => `Change to \`${rule}\``,
	'disable-here': ({ rule }) => `Disable \`${rule}\` here`,
	'disable-in-document': ({ rule }) => `Disable \`${rule}\` in this document`,
	'set-severity': ({ rule, severity }) =>
		severity === 'off'
			? `Switch \`${rule}\` off in the configuration`
			: `Report \`${rule}\` as ${severity} in the configuration`,
	'fix-all-of-rule': ({ rule, count }) => `Fix all ${count} findings of \`${rule}\` in the document`,
	'fix-all': () => 'Fix all that is safe to fix',
	'add-row': () => 'Add a row to the table',
	'align-table': () => 'Align the table',
};

function placed({ where, anchor }: Placement): string {
	return where === 'here' ? '' : ` ${where} ${quoted(anchor)}`;
}

function quoted(text: string): string {
	return `\`${shortened(text.replaceAll('`', ''))}\``;
}

function shortened(text: string): string {
	return text.length <= 60 ? text : `${text.slice(0, 59).trimEnd()}…`;
}

/** Stands in the edits of a fix for the reason that the author is asked for. */
export const reasonPlaceholder = '{{reason}}';
