/** What footnotes and definitions are compared by: labels that differ in case only are the same. */
export function identifierKey(identifier: string): string {
	return identifier.toUpperCase();
}
