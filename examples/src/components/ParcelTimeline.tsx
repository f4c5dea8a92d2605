import { useParcel } from '../hooks/useParcel.ts';

export function ParcelTimeline({ parcelId }: { parcelId: string }) {
	const timeline = useParcel(parcelId);
	return (
		<ol>
			{timeline?.events.map((event) => (
				<li key={event.at}>
					{event.at} {event.place}
				</li>
			))}
		</ol>
	);
}
