export default function SearchPage() {
	return <input aria-label="Tracking number" name="trackingNumber" />;
}
