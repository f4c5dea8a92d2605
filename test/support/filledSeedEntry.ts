/** One place of the built-in template that an author fills in, and what real authors write there. */
export interface FillEntry {
	/**
	 * The text that stands in the template. The token that is wrapped over three lines of a box of the
	 * diagram is written here on one line, `[PostgreSQL / MongoDB / SQLite]`.
	 */
	readonly token: string;
	/**
	 * Each value replaces the token on its own. For the token of three lines a value holds three lines, joined
	 * by `\n`, each as wide as the part it replaces.
	 */
	readonly values: readonly [string, string, ...string[]];
}
