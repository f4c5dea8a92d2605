import type { Timeline } from '../types/parcel.ts';

const hoursPerHop = 9;

/** Expected arrival, in hours from the latest scan; undefined when nothing was scanned yet. */
export function hoursToArrival(timeline: Timeline, hopsLeft: number): number | undefined {
	return timeline.events.length === 0 ? undefined : hopsLeft * hoursPerHop;
}
