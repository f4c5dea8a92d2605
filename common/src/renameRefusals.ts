/** Why a name cannot be renamed. */
export type RenameRefusal =
	/** An environment file defines it. */
	| { readonly id: 'environment'; readonly name: string; readonly file: string }
	/** It is defined under another configuration only. */
	| { readonly id: 'elsewhere'; readonly name: string; readonly file: string }
	| { readonly id: 'taken'; readonly name: string }
	| { readonly id: 'no-name'; readonly name: string };

/** One English sentence. */
export function refusalSentence(refusal: RenameRefusal): string {
	switch (refusal.id) {
		case 'environment':
			return `"${refusal.name}" comes from ${refusal.file}, where programs look for it: rename it there.`;
		case 'elsewhere':
			return `"${refusal.name}" is defined in ${refusal.file}, which has another configuration: rename it there.`;
		case 'taken':
			return `There is a "${refusal.name}" already: choose another name.`;
		case 'no-name':
			return `"${refusal.name}" is no name: use letters, digits and . _ - / # @ + without blanks.`;
	}
}

/** What the editor's preview says of a rename that changes several files. */
export const renameAnnotation = {
	label: 'Rename in documents, lists of names and MCP files',
	description: 'The vault and the code are not renamed: do that where they are.',
} as const;
