export interface ScanEvent {
	readonly at: string;
	readonly place: string;
	readonly state: 'created' | 'in_transit' | 'delivered';
}

export interface Timeline {
	readonly parcelId: string;
	readonly tags: string[];
	readonly events: readonly ScanEvent[];
	readonly [extra: string]: unknown;
}
