/** The names outside of a document that it can refer to. */
export interface NameScope {
	/** Whether every file that can define a name has been read. Only then can a name be undefined or unused. */
	readonly complete: boolean;
	/** Whether another document or a list of names defines the secret. */
	isSecret(name: string): boolean;
	/** Whether another document or an MCP file refers to the secret. */
	isSecretUsed(name: string): boolean;
	/** The secret that a misspelled name most likely means. */
	nearestSecret(name: string): string | undefined;
	/** The variables of the environment files. */
	readonly variables: ReadonlySet<string>;
	/** The servers that MCP files configure. */
	readonly servers: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** The scope of a document that stands alone. */
export const emptyNameScope: NameScope = {
	complete: true,
	isSecret: () => false,
	isSecretUsed: () => false,
	nearestSecret: () => undefined,
	variables: none,
	servers: none,
};
