import type { RenameRefusal } from '#common/renameRefusals.ts';
import { isNameOf } from '../../names/nameSyntax.ts';
import type { FileRange } from '../../workspace/fileNames.ts';
import type { NamedFile } from '../../workspace/namedFile.ts';
import type { WorkspaceIndex } from '../../workspace/workspaceIndex.ts';
import type { DefinitionPlace } from './definitionsOf.ts';
import { definitionsIn, type FoundName } from './nameAt.ts';
import type { Occurrences } from './occurrences.ts';

/** The places of one file that get the new name. */
export interface FileRename {
	readonly uri: string;
	/** The client's version when it is open, null on disk. */
	readonly version: number | null;
	readonly ranges: readonly FileRange[];
}

/** Why a name cannot be renamed at all; undefined where it can. */
export function renameProblem(
	file: NamedFile,
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

/** Why a name cannot get another one; undefined where it can. */
export function newNameProblem(
	file: NamedFile,
	{ kind, name }: FoundName,
	newName: string,
	index: WorkspaceIndex,
): RenameRefusal | undefined {
	if (!isNameOf(kind, newName)) return { id: 'no-name', name: newName };
	if (newName === name) return undefined;
	const isTaken =
		definitionsIn(file, kind, newName).length > 0 ||
		(kind === 'secret' && index.definitionsOf(newName).length > 0);
	return isTaken ? { id: 'taken', name: newName } : undefined;
}

/** Every place under the same configuration that gets the new name. */
export function fileRenames(file: NamedFile, occurrences: readonly Occurrences[]): readonly FileRename[] {
	return occurrences
		.filter((it) => it.file.root === file.root && it.file.kind !== 'environment')
		.map((it) => ({
			uri: it.file.uri,
			version: it.file.version,
			ranges: it.places.map(({ range }) => range),
		}));
}
