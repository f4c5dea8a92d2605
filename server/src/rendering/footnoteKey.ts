/** What footnotes are compared by: labels that differ in case only are the same. */
export function footnoteKey(identifier: string): string {
	return identifier.toUpperCase();
}
