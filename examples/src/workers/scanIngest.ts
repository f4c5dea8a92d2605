import { readTimeline, writeTimeline } from '../db/parcelStore.ts';
import type { ScanEvent } from '../types/parcel.ts';

/** Adds a scan to the timeline of its parcel; a scan that is already there changes nothing. */
export async function ingest(scan: ScanEvent & { readonly parcelId: string }): Promise<void> {
	const { parcelId, ...event } = scan;
	const timeline = await readTimeline(parcelId);
	if (timeline.events.some((known) => known.at === event.at && known.state === event.state)) {
		return;
	}
	const events = [...timeline.events, event].sort((one, other) => one.at.localeCompare(other.at));
	await writeTimeline({ ...timeline, events });
}
