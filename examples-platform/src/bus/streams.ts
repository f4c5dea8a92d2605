/** The streams, each with the service that alone may write to it. */
export const writers = {
	'parcel.scanned': 'scan-ingest',
	'return.received': 'returns-api',
	'invoice.written': 'invoice-run',
} as const;
