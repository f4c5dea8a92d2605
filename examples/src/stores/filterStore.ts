export interface Filter {
	readonly states: readonly string[];
}

export function toQuery(filter: Filter): string {
	return filter.states.map((state) => `status[]=${state}`).join('&');
}
