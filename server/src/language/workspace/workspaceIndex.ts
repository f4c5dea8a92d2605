import { emptyNameScope, type NameScope } from '../names/nameScope.ts';
import type { FileDefinition, FileIndexEntry, FileReference } from './fileIndexEntry.ts';
import type { NamesInFile } from './packedNames.ts';

/** A definition or a reference, and its file. */
export interface Located<Item> {
	readonly file: FileIndexEntry;
	readonly item: Item;
}

/** The names in the files of a workspace. An index never changes. */
export interface WorkspaceIndex {
	/** Whether every file has been read once. */
	readonly complete: boolean;
	file(uri: string): FileIndexEntry | undefined;
	files(): Iterable<FileIndexEntry>;
	readonly size: number;
	/** The URIs of the files in a folder and in the folders below it. */
	filesBelow(folder: string): readonly string[];
	/** The definitions and references of a file of the index. */
	namesIn(file: FileIndexEntry): NamesInFile;
	/** The definitions of a secret: those in documents first, then those in lists of secrets. */
	definitionsOf(secret: string): readonly Located<FileDefinition>[];
	/**
	 * One definition of a secret in another file than `uri`. It prefers documents to lists. When every document defines the
	 * same secret, this is much faster than `definitionsOf`.
	 */
	definitionOutside(secret: string, uri: string): Located<FileDefinition> | undefined;
	/** The references to a secret, in the same order of files. */
	referencesTo(secret: string): readonly Located<FileReference>[];
	/** Whether another file than `uri` has a reference to a secret. */
	isReferencedOutside(secret: string, uri: string): boolean;
	/** The files that have the name in code. Rarely, a file has another name with the same hash. */
	filesMentioning(name: string): readonly FileIndexEntry[];
	/** The names of all secrets, each once. */
	secrets(): readonly string[];
	/** The secret that a misspelled name most likely means. */
	nearestSecret(name: string): string | undefined;
	/** The files that are no documents: MCP files, lists of secrets, and environment files. */
	sources(): readonly FileIndexEntry[];
	/** The keys of the environment files under a configuration. */
	environmentVariables(root: string): readonly Located<FileDefinition>[];
	/** The people and teams that documents name as owners, the most frequent first. */
	owners(): readonly string[];
	/**
	 * The names outside of a document that it can refer to.
	 *
	 * @param root the folder of the document's configuration; MCP and environment files count if they have the same
	 */
	nameScope(uri: string, root: string): NameScope;
}

/** The index before any file was read. Importing it loads no package, unlike `growingIndex.ts`. */
export const unreadIndex: WorkspaceIndex = {
	complete: false,
	file: () => undefined,
	files: () => [],
	size: 0,
	filesBelow: () => [],
	namesIn: () => ({ definitions: [], references: [] }),
	definitionsOf: () => [],
	definitionOutside: () => undefined,
	referencesTo: () => [],
	isReferencedOutside: () => false,
	filesMentioning: () => [],
	secrets: () => [],
	nearestSecret: () => undefined,
	sources: () => [],
	environmentVariables: () => [],
	owners: () => [],
	nameScope: () => ({ ...emptyNameScope, complete: false }),
};
