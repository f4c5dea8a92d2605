import { type NameKind, nameKindTraits } from '../names/nameKinds.ts';
import type { FileRange } from '../workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../workspace/fileOccurrences.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import type { DefinitionPlace } from './definitionsOf.ts';
import type { FoundName } from './nameAt.ts';
import type { Occurrences } from './occurrences.ts';

/** Why a name cannot be renamed. */
export type RenameRefusal =
	/** An environment file defines it. */
	| { readonly id: 'environment'; readonly name: string; readonly file: string }
	/** Only files under another configuration define it. */
	| { readonly id: 'elsewhere'; readonly name: string; readonly file: string }
	| { readonly id: 'taken'; readonly name: string }
	| { readonly id: 'no-name'; readonly name: string }
	/** A list of names would become unreadable with the new name. */
	| { readonly id: 'no-name-in-list'; readonly name: string; readonly file: string };

/** The edits of one file. */
export interface FileRename {
	readonly uri: string;
	/** The client's version of an open file; null for a file on disk. */
	readonly version: number | null;
	readonly ranges: readonly FileRange[];
}

/** Returns the reason why a name cannot be renamed at all, or undefined if it can. */
export function renameProblem(
	file: FileOccurrences,
	{ name }: FoundName,
	definitions: readonly DefinitionPlace[],
): RenameRefusal | undefined {
	const [first] = definitions;
	if (first === undefined) return undefined;
	const environment = definitions.find(({ kind }) => kind === 'environment');
	if (environment) return { id: 'environment', name, file: environment.title };
	const isHere = definitions.some(({ root }) => root === file.root);
	return isHere ? undefined : { id: 'elsewhere', name, file: first.title };
}

/** Returns the reason why a name cannot get the new name, or undefined if it can. */
export function newNameProblem(
	file: FileOccurrences,
	{ kind, name }: FoundName,
	newName: string,
	definitions: readonly DefinitionPlace[],
	index: WorkspaceIndex,
): RenameRefusal | undefined {
	if (!nameKindTraits[kind].isName(newName)) return { id: 'no-name', name: newName };
	// A name without definition is probably misspelled, so it can get the name that it should have had.
	if (newName === name || definitions.length === 0) return undefined;
	return isTaken(file, kind, newName, index) ? { id: 'taken', name: newName } : undefined;
}

function isTaken(file: FileOccurrences, kind: NameKind, name: string, index: WorkspaceIndex): boolean {
	const { reach } = nameKindTraits[kind];
	if (reach === 'workspace' && index.definitionOutside(name, file.uri)) return true;
	// A server name is also taken if the JSON that configures servers already has it as a key.
	return file.places.some(
		(place) => place.name === name && place.kind === kind && (place.role === 'definition' || reach === 'mcp'),
	);
}

/** Returns the reason why a list of names cannot contain the new name in its notation, or undefined if it can. */
export function listProblem(occurrences: readonly Occurrences[], newName: string): RenameRefusal | undefined {
	// In plain text, # starts a comment. In YAML, @ without quotes is an error and null is no string.
	if (!/^[#@]|^null$/i.test(newName)) return undefined;
	const list = occurrences.find(({ file }) => file.kind === 'manifest' && !file.uri.endsWith('.json'));
	return list && { id: 'no-name-in-list', name: newName, file: list.file.title };
}

/**
 * Returns the ranges that get the new name, by file. Environment files and files under another configuration stay
 * unchanged.
 */
export function fileRenames(
	file: FileOccurrences,
	occurrences: readonly Occurrences[],
): readonly FileRename[] {
	return occurrences
		.filter((it) => it.file.root === file.root && it.file.kind !== 'environment')
		.map((it) => ({
			uri: it.file.uri,
			version: it.file.version,
			ranges: it.places.map(({ range }) => range),
		}));
}
