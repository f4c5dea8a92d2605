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
	| { readonly id: 'unknown-directive'; readonly directive: string }
	| { readonly id: 'unknown-rule'; readonly rule: string }
	| { readonly id: 'unused-suppression'; readonly rules: readonly string[] };

/** The English sentence of a finding, without a full stop. */
export function sentence(message: Message): string {
	switch (message.id) {
		case 'unfilled':
			return `Unfilled: \`${shorten(message.token)}\`${inPlace(message.place)}${oneOf(message.choices)}`;
		case 'empty-link':
			return message.text === ''
				? `This ${message.image ? 'image' : 'link'} has neither text nor target`
				: `\`${shorten(message.text)}\` has no target: write it between the parentheses`;
		case 'leftover-marker':
			return `Still open: \`${message.text}\`${inPlace(message.place)}`;
		case 'guidance-comment':
			return 'This comment is guidance from the template: delete it once it is followed';
		case 'unknown-directive':
			return `\`${shorten(message.directive)}\` is not a directive of ArchDocs`;
		case 'unknown-rule':
			return `There is no rule \`${shorten(message.rule)}\``;
		case 'unused-suppression':
			return message.rules.length === 0
				? 'This comment suppresses nothing'
				: `This comment suppresses nothing: no finding of ${list(
						message.rules.map((rule) => `\`${rule}\``),
						'or',
					)}`;
	}
}

/** Why a document is checked against a template, or is not. */
export type RecognitionReason =
	| { readonly id: 'metadata'; readonly type: string }
	| { readonly id: 'glob'; readonly glob: string; readonly type: string }
	| { readonly id: 'headings'; readonly matched: number; readonly total: number; readonly type: string }
	| { readonly id: 'other-type'; readonly type: string; readonly known: readonly string[] }
	| { readonly id: 'unlike'; readonly matched: number; readonly total: number; readonly type: string }
	| { readonly id: 'no-template' };

export function reasonSentence(reason: RecognitionReason): string {
	switch (reason.id) {
		case 'metadata':
			return `Checked against the template "${reason.type}", which its metadata names.`;
		case 'glob':
			return `Checked against the template "${reason.type}", as the configuration says for ${reason.glob}.`;
		case 'headings':
			return `Checked against the template "${reason.type}": it has ${reason.matched} of its ${reason.total} second-level headings, and names no Type.`;
		case 'other-type':
			return `Not checked: its metadata names the Type "${reason.type}", and there is no such template (there is ${list(
				reason.known.map((type) => `"${type}"`),
				'and',
			)}).`;
		case 'unlike':
			return `Not checked: its metadata names no Type, and it has ${reason.matched} of the ${reason.total} second-level headings of the template "${reason.type}".`;
		case 'no-template':
			return 'Not checked: there is no template.';
	}
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

function list(items: readonly string[], conjunction: string): string {
	if (items.length < 2) return items.join('');
	return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`;
}

/** Long tokens are their own hint; the start is enough to know them by. */
function shorten(text: string): string {
	return text.length <= 80 ? text : `${text.slice(0, 79).trimEnd()}…`;
}
