import { isRecord } from '#common/parse/isRecord.ts';
import { parseRange } from '#common/parse/parseRange.ts';
import type { Placeholders } from '#common/protocol/openPlaces.ts';

/** What the server answered about open places; undefined when it has another shape. */
export function parsePlaceholders(value: unknown): Placeholders | undefined {
	if (!isRecord(value) || typeof value.version !== 'number' || !Array.isArray(value.places)) return undefined;
	const places = value.places.flatMap((place: unknown) => {
		const range = isRecord(place) ? parseRange(place.range) : undefined;
		return isRecord(place) && range && typeof place.section === 'string'
			? [{ range, section: place.section }]
			: [];
	});
	return { version: value.version, places };
}
