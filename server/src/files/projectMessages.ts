import { largestFile, megabytes } from '#common/fileSize.ts';
import { list } from '../language/messages/sentences.ts';

/** What is wrong with the configuration, a template or a list of secrets: the id of a sentence, and its values. */
export type ProjectMessage =
	| { readonly id: 'not-json'; readonly error: string; readonly line: number }
	| { readonly id: 'not-an-object' }
	| { readonly id: 'unknown-setting'; readonly key: string; readonly nearest: string | undefined }
	| { readonly id: 'unknown-rule'; readonly rule: string; readonly nearest: string | undefined }
	| {
			readonly id: 'wrong-choice';
			readonly key: string;
			/** As JSON. */
			readonly value: string;
			readonly choices: readonly string[];
	  }
	| { readonly id: 'wrong-kind'; readonly key: string; readonly kind: SettingKind }
	| { readonly id: 'no-template-file'; readonly path: string }
	| { readonly id: 'no-template-match'; readonly glob: string }
	| { readonly id: 'template-folder'; readonly path: string }
	| { readonly id: 'no-such-type'; readonly type: string; readonly known: readonly string[] }
	| { readonly id: 'no-type' }
	| { readonly id: 'no-headings' }
	| { readonly id: 'unknown-directive'; readonly directive: string }
	| { readonly id: 'not-text' }
	| { readonly id: 'too-large' }
	| { readonly id: 'unreadable' }
	| { readonly id: 'same-type'; readonly type: string; readonly other: string }
	| { readonly id: 'names'; readonly reason: string };

/** What the value of a setting must be. */
export type SettingKind = 'an object' | 'a list of strings' | 'a string' | 'true or false';

/** The sentence for a message, without a full stop. */
export function projectSentence(message: ProjectMessage): string {
	const say = sentences[message.id] as (message: ProjectMessage) => string;
	return say(message);
}

/** @param reason a clause: "it is larger than 20 MB" */
export function namesNotRead(file: string, reason: string): string {
	return `Names are not read from ${file}, because ${reason}.`;
}

type Sentences = {
	readonly [Id in ProjectMessage['id']]: (message: Extract<ProjectMessage, { id: Id }>) => string;
};

const sentences: Sentences = {
	'not-json': ({ error, line }) => `It is not valid JSON: ${error} in line ${line}`,
	'not-an-object': () => 'The configuration must be a JSON object',
	'unknown-setting': ({ key, nearest }) => `"${key}" is not a setting of ArchDocs${instead(nearest)}`,
	'unknown-rule': ({ rule, nearest }) => `There is no rule "${rule}"${instead(nearest)}`,
	'wrong-choice': ({ key, value, choices }) =>
		`"${key}" cannot be ${value}: choose ${list(choices.map(quoted), 'or')}`,
	'wrong-kind': ({ key, kind }) => `"${key}" must be ${kind}`,
	'no-template-file': ({ path }) => `There is no template file "${path}"`,
	'no-template-match': ({ glob }) => `No file matches "${glob}"`,
	'template-folder': ({ path }) => `"${path}" is a folder: write "${path.replace(/\/+$/, '')}/*.md"`,
	'no-such-type': ({ type, known }) =>
		`No template has the Type "${type}": there is ${list(known.map(quoted), 'and')}`,
	'no-type': () => 'This template has no Type: name it in its metadata, such as "> **Type:** Runbook"',
	'no-headings': () =>
		'This template has no headings below its title: they are the sections that its documents have',
	'unknown-directive': ({ directive }) => `"${directive}" is not a directive of ArchDocs`,
	'not-text': () => 'This template is not UTF-8 text',
	'too-large': () => `This template is larger than ${megabytes(largestFile)}`,
	unreadable: () => 'This template cannot be read',
	names: ({ reason }) => `This list of names cannot be read here: ${reason}`,
	'same-type': ({ type, other }) =>
		`The Type "${type}" is that of "${other}" already, which its documents follow: give this template another`,
};

function instead(nearest: string | undefined): string {
	return nearest === undefined ? '' : `: write "${nearest}"`;
}

function quoted(text: string): string {
	return `"${text}"`;
}
