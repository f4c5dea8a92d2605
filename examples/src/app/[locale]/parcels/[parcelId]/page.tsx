import { ParcelTimeline } from '../../../../components/ParcelTimeline.tsx';

export default function ParcelPage({ params }: { params: { parcelId: string } }) {
	return <ParcelTimeline parcelId={params.parcelId} />;
}
