/** What is here and not at the second site yet. */
export function missing(here: readonly string[], there: ReadonlySet<string>): readonly string[] {
	return here.filter((file) => !there.has(file));
}
