import { type NameKind, nameKindTraits } from '../names/nameKinds.ts';
import type { FileOccurrences, NameOccurrence } from '../workspace/fileOccurrences.ts';
import type { WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { type FoundName, kindOf } from './nameAt.ts';

/** A file with the occurrences of a name, in the order of the text. */
export interface Occurrences {
	readonly file: FileOccurrences;
	readonly places: readonly NameOccurrence[];
}

/** Returns the occurrences of a name in a file, in the order of the text. */
export function occurrencesIn(
	file: FileOccurrences,
	kind: NameKind,
	name: string,
	index: WorkspaceIndex,
): readonly NameOccurrence[] {
	return file.places
		.filter((place) => place.name === name && kindOf(file, place, index) === kind)
		.sort(
			(a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
		);
}

/**
 * Returns the URIs of the files that can have the name. A secret can be in the files of the index and in open files.
 * Any other name is only in its own file.
 *
 * @param open the open files, which the index may not have yet
 */
export function filesWith(
	file: FileOccurrences,
	{ kind, name }: FoundName,
	index: WorkspaceIndex,
	open: Iterable<string>,
): readonly string[] {
	if (nameKindTraits[kind].reach !== 'workspace') return [file.uri];
	return [
		...new Set([
			file.uri,
			...index.definitionsOf(name).map((it) => it.file.uri),
			...index.referencesTo(name).map((it) => it.file.uri),
			...index.filesMentioning(name).map(({ uri }) => uri),
			...open,
		]),
	];
}

/** Returns every occurrence of a name, file by file in the order of `uris`. Leaves out files without the name. */
export async function occurrencesInFiles(
	uris: readonly string[],
	{ kind, name }: FoundName,
	index: WorkspaceIndex,
	read: (uri: string) => Promise<FileOccurrences | undefined>,
): Promise<readonly Occurrences[]> {
	const all: Occurrences[] = [];
	for (const uri of uris) {
		const file = await read(uri);
		const places = file ? occurrencesIn(file, kind, name, index) : [];
		if (file && places.length > 0) all.push({ file, places });
	}
	return all;
}
