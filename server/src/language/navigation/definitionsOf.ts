import { nameKindTraits } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';
import type { FileDefinition, FileKind, FileRange } from '../workspace/fileIndexEntry.ts';
import type { FileOccurrences } from '../workspace/fileOccurrences.ts';
import type { Located, WorkspaceIndex } from '../workspace/workspaceIndex.ts';
import { definitionsIn, environmentDefinitions, type FoundName } from './nameAt.ts';

/** A definition of a name, and the other cells of its row. */
export interface DefinitionPlace {
	readonly uri: string;
	readonly kind: FileKind;
	readonly title: string;
	readonly root: string;
	readonly range: FileRange;
	readonly details: readonly NameDetail[];
}

/**
 * Returns the definitions of a name: first those in its own document, then those in other documents and lists. It looks
 * in environment files only if there are no others.
 */
export function definitionsOf(
	file: FileOccurrences,
	{ kind, name }: FoundName,
	index: WorkspaceIndex,
): readonly DefinitionPlace[] {
	const own = definitionsIn(file, kind, name).map(({ range, details }) => ({
		...origin(file),
		range,
		details,
	}));
	const { reach } = nameKindTraits[kind];
	const shared = reach === 'workspace' ? index.definitionsOf(name) : [];
	const found = [...own, ...shared.filter((it) => it.file.uri !== file.uri).map(placeOf)];
	const isInEnvironment = reach === 'workspace' || reach === 'environment';
	return found.length === 0 && isInEnvironment
		? environmentDefinitions(index, file.root, name).map(placeOf)
		: found;
}

function placeOf({ file, item }: Located<FileDefinition>): DefinitionPlace {
	return { ...origin(file), range: item.range, details: item.details };
}

function origin({ uri, kind, title, root }: Pick<DefinitionPlace, 'uri' | 'kind' | 'title' | 'root'>) {
	return { uri, kind, title, root };
}
