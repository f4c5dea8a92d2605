import type { Position } from '../document/span.ts';
import type { NameDetail, NameKind } from '../names/names.ts';

/** What a file that names are read from is. */
export type FileKind = 'document' | 'mcp' | 'manifest' | 'environment';

/**
 * What is kept of one file: its names, not its text. Positions are those of the LSP (UTF-16). Only secrets are known
 * across files; the other names are kept for those who look for a symbol.
 */
export interface FileNames {
	readonly uri: string;
	readonly kind: FileKind;
	/** The folder of the configuration that holds for it. What is renamed together has the same. */
	readonly root: string;
	/** What to call it: the title of a document, else the name of the file. */
	readonly title: string;
	readonly definitions: readonly FileDefinition[];
	/** Secrets that are referred to where nothing else can stand. */
	readonly references: readonly FileReference[];
	/** Of what stands in code and could be a name: {@link nameHash}, in no order. */
	readonly mentions: Uint32Array;
	/** People and teams that it names as owners. */
	readonly owners: readonly string[];
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

export interface FileRange {
	readonly start: Position;
	readonly end: Position;
}

export interface FileDefinition {
	readonly kind: NameKind;
	readonly name: string;
	/** Of the name alone. */
	readonly range: FileRange;
	/** The other cells of the row, or the properties in a list of names; kept for secrets. */
	readonly details: readonly NameDetail[];
}

export interface FileReference {
	readonly name: string;
	/** Of the name alone. */
	readonly range: FileRange;
}

/** FNV-1a, 32 bits, over UTF-16 units: small enough to keep for each span of code, and checked against the text. */
export function nameHash(text: string): number {
	let hash = 0x811c9dc5;
	for (let index = 0; index < text.length; index++)
		hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
	return hash >>> 0;
}
