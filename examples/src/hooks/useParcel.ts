import { useEffect, useState } from 'react';
import { fetchTimeline } from '../services/trackingClient.ts';
import type { Timeline } from '../types/parcel.ts';

export function useParcel(parcelId: string): Timeline | undefined {
	const [timeline, setTimeline] = useState<Timeline>();
	useEffect(() => {
		void fetchTimeline(parcelId).then(setTimeline);
	}, [parcelId]);
	return timeline;
}
