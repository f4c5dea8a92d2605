import type { Timeline } from '../types/parcel.ts';

const timelines = new Map<string, Timeline>();

export async function readTimeline(parcelId: string): Promise<Timeline> {
	return timelines.get(parcelId) ?? { parcelId, tags: [], events: [] };
}

export async function writeTimeline(timeline: Timeline): Promise<void> {
	timelines.set(timeline.parcelId, timeline);
}
