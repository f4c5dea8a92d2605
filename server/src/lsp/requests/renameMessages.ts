import type { RenameRefusal } from '../../language/api.ts';

/** The sentence that the client shows when it refuses a rename. */
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

/** The label of the edits in the editor's preview of a rename that changes several files. */
export const renameAnnotation = { label: 'Rename in documents, lists of names and MCP files' } as const;

/** The note beside them. */
export const renameNote = {
	label: 'Not renamed: the vault and the code',
	description: 'The vault and the code are not renamed: do that where they are.',
} as const;

/** The note when the server could not read every file of the workspace. */
export const partialRenameNote = {
	label: 'Not renamed: the vault, the code, and files that were not read',
	description: `Not all files have been read, and others may keep the name. ${renameNote.description}`,
} as const;
