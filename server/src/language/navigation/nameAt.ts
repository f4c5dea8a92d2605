import type { Position } from '../document/span.ts';
import { type NameKind, nameKinds, nameKindTraits } from '../names/nameKinds.ts';
import type { FileDefinition, FileRange } from '../workspace/fileIndexEntry.ts';
import type { FileOccurrences, NameOccurrence } from '../workspace/fileOccurrences.ts';
import type { Located, WorkspaceIndex } from '../workspace/workspaceIndex.ts';

/** A name at a place of a file, with its kind. */
export interface FoundName {
	readonly kind: NameKind;
	readonly name: string;
	readonly place: NameOccurrence;
}

/**
 * Returns the name at a position of a file, including both ends of the name, or undefined if the text is not a name.
 */
export function nameAt(
	file: FileOccurrences,
	position: Position,
	index: WorkspaceIndex,
): FoundName | undefined {
	for (const place of file.places) {
		if (!isInside(place.range, position)) continue;
		const kind = kindOf(file, place, index);
		if (kind !== undefined) return { kind, name: place.name, place };
	}
	return undefined;
}

/**
 * Returns the kind of the name at a place, or undefined if nothing has that name. A mention in code can be any kind: it
 * is a name that the document defines, otherwise a secret, otherwise a variable of the environment files.
 */
export function kindOf(
	file: FileOccurrences,
	place: NameOccurrence,
	index: WorkspaceIndex,
): NameKind | undefined {
	if (place.role !== 'mention') return place.kind;
	const kinds = place.kind === undefined ? nameKinds : [place.kind];
	return (
		kinds.find((kind) => definitionsIn(file, kind, place.name).length > 0) ??
		kinds.find((kind) => isDefinedElsewhere(file, kind, place.name, index))
	);
}

function isDefinedElsewhere(
	file: FileOccurrences,
	kind: NameKind,
	name: string,
	index: WorkspaceIndex,
): boolean {
	const { reach } = nameKindTraits[kind];
	if (reach === 'workspace') return index.definitionOutside(name, file.uri) !== undefined;
	return reach === 'environment' && environmentDefinitions(index, file.root, name).length > 0;
}

/** Returns the definitions of a name in a file. */
export function definitionsIn(
	file: FileOccurrences,
	kind: NameKind,
	name: string,
): readonly NameOccurrence[] {
	return file.places.filter((it) => it.role === 'definition' && it.kind === kind && it.name === name);
}

/** Returns the definitions of a variable in the environment files under the same configuration. */
export function environmentDefinitions(
	index: WorkspaceIndex,
	root: string,
	name: string,
): readonly Located<FileDefinition>[] {
	return index.environmentVariables(root).filter(({ item }) => item.name === name);
}

function isInside({ start, end }: FileRange, { line, character }: Position): boolean {
	return (
		start.line === line && end.line === line && start.character <= character && character <= end.character
	);
}
