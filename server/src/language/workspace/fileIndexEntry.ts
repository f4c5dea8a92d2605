import type { Position } from '../document/span.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';

/** The kinds of files that have names. */
export type FileKind = 'document' | 'mcp' | 'manifest' | 'environment';

/**
 * What the index keeps of one file: its names, not its text. It is plain data that can be sent to another thread, in few
 * strings: objects for the names of ten thousand files would take five times the memory. No string is a slice of a text.
 * Only secrets are known across files; the other names are kept for the symbols of the workspace.
 */
export interface FileIndexEntry {
	readonly uri: string;
	readonly kind: FileKind;
	/** The folder of the configuration that applies to the file. Files that are renamed together have the same root. */
	readonly root: string;
	/** What to call the file: the title of a document, else the name of the file. */
	readonly title: string;
	/** The names of its definitions, one on each line. */
	readonly defined: string;
	/** Its definitions and references: see `packedNames.ts`. */
	readonly packed: string;
	/** The {@link nameHash} of everything in code that could be a name, in no order. */
	readonly mentions: Uint32Array;
	/** The people and teams that it names as owners, one on each line. */
	readonly owners: string;
	/** The servers that an MCP file configures. */
	readonly servers: readonly string[];
	/** Entries of a list of names that cannot be used. */
	readonly problems: readonly FileProblem[];
}

export interface FileProblem {
	readonly range: FileRange;
	/** One clause, lower case, without a full stop. */
	readonly reason: string;
}

/** Positions of the LSP (UTF-16). */
export interface FileRange {
	readonly start: Position;
	readonly end: Position;
}

/** The range covers the name alone. */
export interface FileDefinition {
	readonly kind: NameKind;
	readonly name: string;
	readonly range: FileRange;
	/** The other cells of the row, or the properties in a list of names. Kept for secrets only. */
	readonly details: readonly NameDetail[];
}

/** A reference to a secret where nothing else can stand. The range covers the name alone. */
export interface FileReference {
	readonly name: string;
	readonly range: FileRange;
}

/** FNV-1a with 32 bits over UTF-16 units. It is small enough to keep for each span of code; the text settles a match. */
export function nameHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}
