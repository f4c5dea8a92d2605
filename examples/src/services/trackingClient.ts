import type { Timeline } from '../types/parcel.ts';

export async function fetchTimeline(parcelId: string): Promise<Timeline> {
	const response = await fetch(`/v1/parcels/${encodeURIComponent(parcelId)}`);
	return response.json();
}
