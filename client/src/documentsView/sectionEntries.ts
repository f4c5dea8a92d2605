import type { OpenSectionInfo } from '#common/protocol/openPlaces.ts';
import type { SectionEntry } from './documentNode.ts';

/** The sections of a document as a tree, from the list in which each stands before those in it. */
export function sectionEntries(
	uri: string,
	sections: readonly OpenSectionInfo[],
	isShown: (section: OpenSectionInfo) => boolean,
): SectionEntry[] {
	return entriesAt(uri, uri, sections, isShown);
}

function entriesAt(
	uri: string,
	parent: string,
	sections: readonly OpenSectionInfo[],
	isShown: (section: OpenSectionInfo) => boolean,
): SectionEntry[] {
	const depth = sections[0]?.depth ?? 0;
	const starts = [...sections.keys()].filter((index) => (sections[index]?.depth ?? 0) <= depth);
	const known = new Map<string, number>();
	return starts.flatMap((start, index): SectionEntry[] => {
		const [info, ...inside] = sections.slice(start, starts[index + 1]);
		if (info === undefined) return [];
		const count = (known.get(info.title) ?? 0) + 1;
		known.set(info.title, count);
		if (!isShown(info)) return [];
		const path = `${parent}\n${info.title}\n${count}`;
		const places = info.places.map((place) => ({ kind: 'place', uri, info: place }) as const);
		const children = [...places, ...entriesAt(uri, path, inside, isShown)];
		return [{ kind: 'section', uri, path, info, children }];
	});
}
