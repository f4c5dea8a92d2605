import { isRecord } from '#common/parse/isRecord.ts';
import { parseProgress } from '#common/parse/parseProgress.ts';
import { parseRange } from '#common/parse/parseRange.ts';
import type { AskedPlaceInfo, OpenSectionInfo, OpenSections } from '#common/protocol/openPlaces.ts';

/** What the server answered about open sections; undefined when it has another shape. */
export function parseOpenSections(value: unknown): OpenSections | undefined {
	if (!isRecord(value) || !Array.isArray(value.sections)) return undefined;
	const { version, sections } = value;
	const progress = parseProgress(value.progress);
	if (progress === undefined) return undefined;
	return {
		version: typeof version === 'number' ? version : null,
		progress,
		sections: sections.flatMap((section: unknown) => parseSection(section) ?? []),
	};
}

function parseSection(value: unknown): OpenSectionInfo | undefined {
	if (!isRecord(value)) return undefined;
	const { title, depth, missing, id, places } = value;
	const progress = parseProgress(value.progress);
	if (typeof title !== 'string' || typeof depth !== 'number' || progress === undefined) return undefined;
	if (!Array.isArray(places)) return undefined;
	return {
		title,
		depth,
		missing: missing === true,
		id: typeof id === 'string' ? id : null,
		progress,
		range: parseRange(value.range) ?? null,
		places: places.flatMap((place: unknown) => parsePlace(place) ?? []),
	};
}

function parsePlace(value: unknown): AskedPlaceInfo | undefined {
	if (!isRecord(value)) return undefined;
	const { label, detail, missing } = value;
	const range = parseRange(value.range);
	if (range === undefined || typeof label !== 'string' || typeof detail !== 'string') return undefined;
	return { range, label, detail, missing: missing === true };
}
