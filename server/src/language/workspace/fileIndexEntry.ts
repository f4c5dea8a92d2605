import type { Position } from '../document/span.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';
import type { SourceKind } from '../names/sources/sourceNames.ts';

/** The kinds of files that have names. */
export type FileKind = 'document' | SourceKind;

/** A file, and the folder of the configuration that applies to it. */
export interface FilePlace {
	readonly uri: string;
	/** Files that are renamed together have the same root. */
	readonly root: string;
}

/**
 * What the index keeps of one file: its names, not its text. An entry is plain data that can be sent to another thread.
 * It packs names into few strings, because objects for the names of ten thousand files would take five times the memory.
 * No string is a slice of a text.
 *
 * Files share secrets only. The names of other kinds are kept for the symbols of the workspace.
 */
export interface FileIndexEntry extends FilePlace {
	readonly kind: FileKind;
	/** The title of a document, or else the name of the file. */
	readonly title: string;
	/** The names that it defines, one on each line. */
	readonly defined: string;
	/** Its definitions and references. `packedNames.ts` has the format. */
	readonly packed: string;
	/** The {@link nameHash} of everything in code that could be a name, in no order. */
	readonly mentions: Uint32Array;
	/** The people and teams that it names as owners, one on each line. */
	readonly owners: string;
	/** The servers that an MCP file configures. */
	readonly servers: readonly string[];
	/** Entries of a list of secrets that cannot be used. */
	readonly problems: readonly FileProblem[];
}

export interface FileProblem {
	readonly range: FileRange;
	/** A clause in lower case, without a full stop. */
	readonly reason: string;
}

/** A range of the LSP: zero-based lines, and UTF-16 units. */
export interface FileRange {
	readonly start: Position;
	readonly end: Position;
}

export interface FileDefinition {
	readonly kind: NameKind;
	readonly name: string;
	/** The name alone. */
	readonly range: FileRange;
	/** The other cells of the row, or the properties in a list of secrets. Kept for secrets only. */
	readonly details: readonly NameDetail[];
}

/** A reference to a secret where nothing else can stand. */
export interface FileReference {
	readonly name: string;
	/** The name alone. */
	readonly range: FileRange;
}

/**
 * FNV-1a with 32 bits over UTF-16 units. A hash is small enough to keep for each span of code. Names with equal hashes
 * may differ, which the text of the file tells.
 */
export function nameHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}
