import { list } from '../messages/sentences.ts';

/** Why a document is or is not checked against a template. */
export type RecognitionReason =
	| { readonly id: 'metadata'; readonly type: string }
	| { readonly id: 'glob'; readonly glob: string; readonly type: string }
	| { readonly id: 'headings'; readonly matched: number; readonly total: number; readonly type: string }
	| { readonly id: 'other-type'; readonly type: string; readonly known: readonly string[] }
	| { readonly id: 'unlike'; readonly matched: number; readonly total: number; readonly type: string }
	| { readonly id: 'template-file'; readonly type: string }
	| { readonly id: 'no-template' };

/** The reason as a sentence for users. */
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
		case 'template-file':
			return reason.type === ''
				? 'Not checked: this file is a template.'
				: `Not checked: this file is the template "${reason.type}".`;
		case 'no-template':
			return 'Not checked: there is no template.';
	}
}
