import type { Position } from '../document/span.ts';
import { type NameKind, nameKinds, nameKindTraits } from '../names/nameKinds.ts';
import type { FileDefinition, FileRange } from '../workspace/fileIndexEntry.ts';
import type { FileOccurrences, NameOccurrence } from '../workspace/fileOccurrences.ts';
import type { Located, WorkspaceIndex } from '../workspace/workspaceIndex.ts';

/** A name, and what it is the name of. */
export interface FoundName {
	readonly kind: NameKind;
	readonly name: string;
	readonly place: NameOccurrence;
}

/** The name at a position of a file, at both of its ends, too; undefined where text is just text. */
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
 * What the name at a place is the name of. Code can name anything: what its own document defines, else a secret, else a
 * variable of the environment files; undefined where nothing is called so.
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

/** Where a file defines a name. */
export function definitionsIn(
	file: FileOccurrences,
	kind: NameKind,
	name: string,
): readonly NameOccurrence[] {
	return file.places.filter((it) => it.role === 'definition' && it.kind === kind && it.name === name);
}

/** Where environment files under the same configuration define a variable. */
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
