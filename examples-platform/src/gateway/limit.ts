/** Whether one more request of a client fits into its share of a minute. */
export function fits(requests: number, share = 600): boolean {
	return requests < share;
}
