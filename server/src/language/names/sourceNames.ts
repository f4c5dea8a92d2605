import type { NameDefinition, NameReference } from './names.ts';

/** The names in a file that is no document: an MCP file, a list of names, or an environment file. */
export interface SourceNames {
	/** Spans are offsets into the text. Strings of their own: none is a slice that keeps the text, and its values, alive. */
	readonly definitions: readonly Omit<NameDefinition, 'declared'>[];
	readonly references: readonly NameReference[];
	/** Names of the servers that an MCP file configures. */
	readonly servers: readonly string[];
	/** What keeps a list of names from being read, with where: the names that could be read hold. */
	readonly problems: readonly SourceProblem[];
}

export interface SourceProblem {
	readonly start: number;
	readonly end: number;
	/** One clause, lower case, without a full stop: "comma expected". */
	readonly reason: string;
}
