const requests = new Map<string, number>();

export function isOverLimit(clientId: string, limit = 100): boolean {
	const count = (requests.get(clientId) ?? 0) + 1;
	requests.set(clientId, count);
	return count > limit;
}
