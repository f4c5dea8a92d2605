import { credentialName } from './credentialNames.ts';
import type { StatusClass } from './settings.ts';

/** What an author is asked for by a placeholder. Part of the JSON the command line prints. */
export type PlaceholderKind = 'text' | 'choice' | 'identifier' | 'mention' | 'date';

/** A finding in words to be chosen: an id of the table below, and what stands in the document. */
export type Message =
	| {
			readonly id: 'unfilled';
			readonly token: string;
			/** Column, field, metadata key and section, from the inside out; names of the template. */
			readonly place: readonly string[];
			readonly choices: readonly string[];
	  }
	| { readonly id: 'empty-link'; readonly text: string; readonly image: boolean }
	| { readonly id: 'leftover-marker'; readonly text: string; readonly place: readonly string[] }
	| { readonly id: 'guidance-comment' }
	| { readonly id: 'sample-rows'; readonly count: number }
	| { readonly id: 'sample-lines'; readonly count: number }
	| { readonly id: 'sample-paths'; readonly paths: readonly string[] }
	| { readonly id: 'brackets-left'; readonly text: string; readonly value: string }
	| { readonly id: 'missing-section'; readonly sections: readonly string[]; readonly place: Placement }
	| { readonly id: 'missing-repeatable'; readonly section: string; readonly place: Placement }
	| { readonly id: 'section-order'; readonly section: string; readonly place: Placement }
	| { readonly id: 'duplicate-section'; readonly section: string }
	| { readonly id: 'empty-section'; readonly section: string }
	| { readonly id: 'missing-column'; readonly column: string; readonly place: Placement }
	| { readonly id: 'missing-table'; readonly section: string; readonly columns: readonly string[] }
	| { readonly id: 'row-width'; readonly cells: number; readonly columns: number }
	| { readonly id: 'missing-field'; readonly field: string; readonly place: Placement }
	| { readonly id: 'missing-group'; readonly group: string; readonly place: Placement }
	| { readonly id: 'missing-metadata'; readonly key: string; readonly place: Placement }
	| {
			readonly id: 'metadata-value';
			readonly key: string;
			readonly value: string;
			readonly choices: readonly string[];
	  }
	| { readonly id: 'invalid-date'; readonly date: string }
	| {
			readonly id: 'date-order';
			readonly created: string;
			readonly createdOn: string;
			readonly updated: string;
			readonly updatedOn: string;
	  }
	| { readonly id: 'required-with-default'; readonly variable: string; readonly value: string }
	| {
			readonly id: 'undefined-secret';
			readonly name: string;
			/** The secret it is most likely meant to be. */
			readonly nearest: string | null;
			/** The section in which the template has secrets defined. */
			readonly table: string | null;
	  }
	| { readonly id: 'unused-secret'; readonly name: string }
	| { readonly id: 'duplicate-secret' | 'duplicate-variable'; readonly name: string }
	| {
			readonly id: 'exposed-secret';
			/** Which kind of credential, as the rules that found it call it; never the credential. */
			readonly credential: string;
	  }
	| {
			readonly id: 'undefined-variable' | 'undefined-component';
			readonly name: string;
			readonly nearest: string;
	  }
	| {
			readonly id: 'server-without-configuration';
			readonly name: string;
			readonly nearest: string | null;
	  }
	| { readonly id: 'server-not-listed'; readonly name: string; readonly table: string }
	| {
			readonly id: 'invalid-json';
			/** As jsonc-parser calls it: `CommaExpected`. */
			readonly error: string;
	  }
	| { readonly id: 'unknown-directive'; readonly directive: string }
	| { readonly id: 'unknown-rule'; readonly rule: string }
	| { readonly id: 'unused-suppression'; readonly rules: readonly string[] };

/** Where something that is missing belongs: beside or under what is there. */
export interface Placement {
	readonly where: 'after' | 'before' | 'under' | 'here';
	/** The name of what is there; empty for `here`. */
	readonly anchor: string;
}

/** The English sentence of a finding, without a full stop. */
export function sentence(message: Message): string {
	const say = sentences[message.id] as (message: Message) => string;
	return say(message);
}

type Sentences = { readonly [Id in Message['id']]: (message: Extract<Message, { id: Id }>) => string };

const sentences: Sentences = {
	unfilled: ({ token, place: names, choices }) =>
		`Unfilled: \`${shorten(token)}\`${inPlace(names)}${oneOf(choices)}`,
	'empty-link': ({ text, image }) =>
		text === ''
			? `This ${image ? 'image' : 'link'} has neither text nor target`
			: `\`${shorten(text)}\` has no target: write it between the parentheses`,
	'leftover-marker': ({ text, place: names }) => `Still open: \`${text}\`${inPlace(names)}`,
	'guidance-comment': () => 'This comment is guidance from the template: delete it once it is followed',
	'sample-rows': ({ count }) =>
		count === 1
			? 'This row is still the example of the template: write your own, or delete it'
			: `These ${count} rows are still the examples of the template: write your own, or delete them`,
	'sample-lines': ({ count }) =>
		count === 1
			? 'This line is still the example of the template: write your own, or delete it'
			: `These ${count} lines are still the examples of the template: write your own, or delete them`,
	'sample-paths': ({ paths }) =>
		`${list(paths.map(quoted), 'and')} are the alternatives of the template: keep those that exist, or write your own`,
	'brackets-left': ({ text, value }) =>
		`${quoted(text)} still has the brackets of its placeholder: write ${quoted(value)}`,
	'missing-section': ({ sections, place: where }) =>
		sections.length === 1
			? `The section ${sections.map(quoted).join('')} is missing: add it${placed(where)}`
			: `One of the sections ${list(sections.map(quoted), 'and')} is missing: add it${placed(where)}`,
	'missing-repeatable': ({ section, place: where }) =>
		`There is no section like ${quoted(section)}: add one${placed(where)}`,
	'section-order': ({ section, place: where }) =>
		`${quoted(section)} stands${placed(where)} in the template: move it there`,
	'duplicate-section': ({ section }) =>
		`There is a section ${quoted(section)} already: merge the two, or rename this one`,
	'empty-section': ({ section }) => `The section ${quoted(section)} is empty: write it, or say "N/A"`,
	'missing-column': ({ column, place: where }) =>
		`The table lacks the column ${quoted(column)}: add it${placed(where)}`,
	'missing-table': ({ section, columns }) =>
		`${quoted(section)} lacks its table: add one with the ${
			columns.length === 1 ? 'column' : 'columns'
		} ${list(columns.map(quoted), 'and')}`,
	'row-width': ({ cells, columns }) =>
		cells < columns
			? `The row has ${cells} of ${columns} cells: add what is missing`
			: `The row has ${cells} cells, the table ${columns} columns: readers do not see what is too much`,
	'missing-field': ({ field, place: where }) =>
		`The field ${quoted(field)} is missing: add it${placed(where)}`,
	'missing-group': ({ group, place: where }) =>
		`${quoted(group)} is missing with all its fields: add it${placed(where)}`,
	'missing-metadata': ({ key, place: where }) => `The metadata lacks ${quoted(key)}: add it${placed(where)}`,
	'metadata-value': ({ key, value, choices }) =>
		`${quoted(value)} is no value of ${quoted(key)}: choose ${list(choices, 'or')}`,
	'invalid-date': ({ date }) => `There is no ${quoted(date)} in the calendar: correct the date`,
	'date-order': ({ created, createdOn, updated, updatedOn }) =>
		`${quoted(updated)} (${updatedOn}) is before ${quoted(created)} (${createdOn}): correct one of the two`,
	'required-with-default': ({ variable, value }) =>
		`${quoted(variable)} is required and has the default ${quoted(value)}: make it optional, or remove the default`,
	'undefined-secret': ({ name, nearest, table }) =>
		`No document defines the secret ${quoted(name)}${
			nearest === null
				? `: ${table === null ? 'define it' : `add it to ${quoted(table)}`}, or correct the name`
				: `: did you mean ${quoted(nearest)}?`
		}`,
	'unused-secret': ({ name }) =>
		`Nothing refers to the secret ${quoted(name)}: refer to it as ${quoted(`vault::${name}`)}, or remove it`,
	'duplicate-secret': ({ name }) => `The table has the secret ${quoted(name)} twice: keep one of the rows`,
	'exposed-secret': ({ credential }) =>
		`This looks like a real ${credentialName(credential)}: keep it in the vault, and write \`vault::name\` here`,
	'duplicate-variable': ({ name }) =>
		`The table has the variable ${quoted(name)} twice: keep one of the rows`,
	'undefined-variable': ({ name, nearest }) =>
		`The document defines no variable ${quoted(name)}: did you mean ${quoted(nearest)}?`,
	'undefined-component': ({ name, nearest }) =>
		`The document defines no component ${quoted(name)}: did you mean ${quoted(nearest)}?`,
	'server-without-configuration': ({ name, nearest }) =>
		`The server ${quoted(name)} is not configured${
			nearest === null ? ': add it to the JSON, or remove the row' : `: did you mean ${quoted(nearest)}?`
		}`,
	'server-not-listed': ({ name, table }) =>
		`The server ${quoted(name)} is configured and not listed: add it to ${quoted(table)}, or remove it here`,
	'invalid-json': ({ error }) => `This is not valid JSON: ${jsonAdvice[error] ?? inWords(error)}`,
	'unknown-directive': ({ directive }) => `\`${shorten(directive)}\` is not a directive of ArchDocs`,
	'unknown-rule': ({ rule }) => `There is no rule \`${shorten(rule)}\``,
	'unused-suppression': ({ rules }) =>
		rules.length === 0
			? 'This comment suppresses nothing'
			: `This comment suppresses nothing: no finding of ${list(
					rules.map((rule) => `\`${rule}\``),
					'or',
				)}`,
};

/** What to do about an error of jsonc-parser. */
const jsonAdvice: Readonly<Partial<Record<string, string>>> = {
	CommaExpected: 'write a comma before it',
	ColonExpected: 'write a colon before it',
	ValueExpected: 'write a value here',
	PropertyNameExpected: 'write a name in double quotes here',
	CloseBraceExpected: 'close the object with `}`',
	CloseBracketExpected: 'close the list with `]`',
	EndOfFileExpected: 'delete this bracket, or open one before it',
	InvalidSymbol: 'write text in double quotes, and `true`, `false` and `null` in small letters',
	InvalidCommentToken: 'delete the comment',
	InvalidNumberFormat: 'correct the number',
	InvalidUnicode: 'write four hexadecimal digits after `\\u`',
	InvalidEscapeCharacter: 'write a backslash as `\\\\`',
	InvalidCharacter: 'write `\\t` for a tab and `\\n` for the end of a line',
	UnexpectedEndOfString: 'end the text with a quote on the same line',
	UnexpectedEndOfNumber: 'finish the number',
	UnexpectedEndOfComment: 'end the comment with `*/`',
};

/** `CommaExpected` -> `comma expected` */
export function inWords(errorCode: string): string {
	return errorCode.replace(/\B[A-Z]/g, ' $&').toLowerCase();
}

function placed({ where, anchor }: Placement): string {
	return where === 'here' ? ' here' : ` ${where} ${quoted(anchor)}`;
}

/** Text in backticks; those that it has itself are left out. */
function quoted(text: string): string {
	return `\`${shorten(text.replaceAll('`', ''))}\``;
}

/** What a document's Status does to its findings. */
export const statusEffects: Readonly<Record<StatusClass, string>> = {
	draft: 'findings of a draft are information',
	active: 'findings of an active document are warnings',
	deprecated: 'findings of a deprecated document are hints',
};

function inPlace(place: readonly string[]): string {
	return place.length === 0 ? '' : ` (${place.join(', ')})`;
}

function oneOf(choices: readonly string[]): string {
	return choices.length === 0 ? '' : `: ${list(choices, 'or')}`;
}

/** `a, b or c` */
export function list(items: readonly string[], conjunction: string): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** Long tokens are their own hint; the start is enough to know them by. */
function shorten(text: string): string {
	return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
