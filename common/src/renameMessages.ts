/** Why a name cannot be renamed. */
export type RenameRefusal =
	/** An environment file defines it. */
	| { readonly id: 'environment'; readonly name: string; readonly file: string }
	/** It is defined under another configuration only. */
	| { readonly id: 'elsewhere'; readonly name: string; readonly file: string }
	| { readonly id: 'taken'; readonly name: string }
	| { readonly id: 'no-name'; readonly name: string }
	/** A list of names would no longer be read with it. */
	| { readonly id: 'no-name-in-list'; readonly name: string; readonly file: string };

/** One English sentence. */
export function refusalSentence(refusal: RenameRefusal): string {
	switch (refusal.id) {
		case 'environment':
			return `"${refusal.name}" comes from ${refusal.file}, where programs look for it: rename it there.`;
		case 'elsewhere':
			return `"${refusal.name}" is defined in ${refusal.file}, which has another configuration: rename it there.`;
		case 'taken':
			return `There is a "${refusal.name}" already: choose another name.`;
		case 'no-name-in-list':
			return `"${refusal.name}" cannot stand in ${refusal.file}: begin the name with a letter or a digit.`;
		case 'no-name':
			return `"${refusal.name}" is no name: use letters, digits and . _ - / # @ + without blanks.`;
	}
}

/** What the editor's preview calls the edits of a rename that changes several files. */
export const renameAnnotation = { label: 'Rename in documents, lists of names and MCP files' } as const;

/** What it says beside them. */
export const renameNote = {
	label: 'Not renamed: the vault and the code',
	description: 'The vault and the code are not renamed: do that where they are.',
} as const;

/** The same where not all files of the workspace could be read. */
export const partialRenameNote = {
	label: 'Not renamed: the vault, the code, and files that were not read',
	description: `Not all files have been read, and others may keep the name. ${renameNote.description}`,
} as const;
