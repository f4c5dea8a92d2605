/** What is known of names outside of a document, for those who judge the document. */
export interface NameScope {
	/** All has been read that can define a name: only then can a name be undefined, or unused. */
	readonly complete: boolean;
	/** Another document, or a list of names, defines the secret. */
	isSecret(name: string): boolean;
	/** Another document or an MCP file refers to the secret. */
	isSecretUsed(name: string): boolean;
	/** The secret that a misspelled name is most likely meant to be. */
	nearestSecret(name: string): string | undefined;
	/** Variables of the environment files. */
	readonly variables: ReadonlySet<string>;
	/** Servers that the MCP files configure. */
	readonly servers: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** For a document that stands alone. */
export const emptyNameScope: NameScope = {
	complete: true,
	isSecret: () => false,
	isSecretUsed: () => false,
	nearestSecret: () => undefined,
	variables: none,
	servers: none,
};
