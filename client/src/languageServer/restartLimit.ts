/** The server is no longer restarted automatically once it has ended this often within {@link restartPeriod}. */
export const restartLimit = 5;

/** In milliseconds. */
const restartPeriod = 3 * 60 * 1000;

/** The ends that still count at `now`. All times are in milliseconds, oldest first. */
export function recentEnds(ends: readonly number[], now: number): readonly number[] {
	return ends.filter((end) => now - end <= restartPeriod);
}

/** Whether a server with these {@link recentEnds} is restarted. */
export function mayRestart(ends: readonly number[]): boolean {
	return ends.length < restartLimit;
}
