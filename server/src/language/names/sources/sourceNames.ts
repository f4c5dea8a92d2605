import type { NameDefinition, NameReference } from '../names.ts';

/** The kinds of files that have names and are no documents: MCP files, lists of secrets, and environment files. */
export type SourceKind = 'mcp' | 'manifest' | 'environment';

/** The names in such a file. */
export interface SourceNames {
	/** Spans are offsets into the text. No string is a slice that keeps the text, and the values in it, alive. */
	readonly definitions: readonly Omit<NameDefinition, 'declared'>[];
	readonly references: readonly NameReference[];
	/** The servers that an MCP file configures. */
	readonly servers: readonly string[];
	/** Entries of a list that cannot be read. The others are. */
	readonly problems: readonly SourceProblem[];
}

/** A part of a list that cannot be read. The offsets are those of the text. */
export interface SourceProblem {
	readonly start: number;
	readonly end: number;
	/** A clause in lower case, without a full stop: "comma expected". */
	readonly reason: string;
}

/** The text with a line feed in place of its byte order mark, which no parser expects. Offsets stay the same. */
export function withoutByteOrderMark(text: string): string {
	return text.startsWith('\uFEFF') ? `\n${text.slice(1)}` : text;
}
