import type { Position } from '../document/span.ts';
import type { NameDetail, NameKind } from '../names/names.ts';

/** What a file that names are read from is. */
export type FileKind = 'document' | 'mcp' | 'manifest' | 'environment';

/**
 * What is kept of one file: its names, not its text. Plain data that can be sent to another thread, in few strings: objects
 * for the names of ten thousand files would take five times the memory. No string of it is a slice of a text. Only secrets
 * are known across files; the other names are kept for those who look for a symbol.
 */
export interface FileNames {
	readonly uri: string;
	readonly kind: FileKind;
	/** The folder of the configuration that holds for it. What is renamed together has the same. */
	readonly root: string;
	/** What to call it: the title of a document, else the name of the file. */
	readonly title: string;
	/** The names of its definitions, a line for each. */
	readonly defined: string;
	/** Its definitions and references: see {@link namesIn}. */
	readonly packed: string;
	/** Of what stands in code and could be a name: {@link nameHash}, in no order. */
	readonly mentions: Uint32Array;
	/** People and teams that it names as owners, a line for each. */
	readonly owners: string;
	/** Servers that it configures, for an MCP file. */
	readonly servers: readonly string[];
	/** What cannot be used in a list of names. */
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

/** The range is that of the name alone. */
export interface FileDefinition {
	readonly kind: NameKind;
	readonly name: string;
	readonly range: FileRange;
	/** The other cells of the row, or the properties in a list of names; kept for secrets. */
	readonly details: readonly NameDetail[];
}

/** A secret that is referred to where nothing else can stand. The range is that of the name alone. */
export interface FileReference {
	readonly name: string;
	readonly range: FileRange;
}

/** FNV-1a, 32 bits, over UTF-16 units: small enough to keep for each span of code, and checked against the text. */
export function nameHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}
