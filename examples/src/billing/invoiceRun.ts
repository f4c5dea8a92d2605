/** The months of which there is no invoice yet, oldest first. */
export function monthsToBill(months: readonly string[], billed: ReadonlySet<string>): readonly string[] {
	return months.filter((month) => !billed.has(month)).sort();
}
