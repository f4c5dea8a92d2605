/** How many parcels came back, by the reason that was given. */
export function countByReason(reasons: readonly string[]): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
	return counts;
}
