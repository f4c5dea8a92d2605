import { readTimeline } from '../db/parcelStore.ts';
import type { Timeline } from '../types/parcel.ts';

/** GET /v1/parcels/{parcelId} */
export async function getParcel(parcelId: string): Promise<Timeline> {
	return readTimeline(parcelId);
}
