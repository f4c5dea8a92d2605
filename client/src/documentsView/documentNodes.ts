import type { AskedPlaceInfo, OpenSectionInfo } from '#common/protocol/openPlaces.ts';
import type { DocumentInfo } from '#common/protocol/workspace.ts';

/** A node of the documents view. */
export type DocumentNode = DocumentEntry | SectionEntry | PlaceEntry;

/** A document. VS Code identifies it by its object, which stays the same as long as the document exists. */
export interface DocumentEntry {
	readonly kind: 'document';
	readonly uri: string;
	info: DocumentInfo;
}

/** A section of a document. */
export interface SectionEntry {
	readonly kind: 'section';
	/** Of the document. */
	readonly uri: string;
	/** The URI and the titles that lead to the section. It identifies the section while the document is edited. */
	readonly path: string;
	readonly info: OpenSectionInfo;
	readonly children: readonly (SectionEntry | PlaceEntry)[];
}

/** An open place in a section. */
export interface PlaceEntry {
	readonly kind: 'place';
	/** Of the document. */
	readonly uri: string;
	readonly info: AskedPlaceInfo;
}

/**
 * The sections of a document as a tree.
 *
 * @param sections in the order of the document, each before its subsections
 * @param isShown false for a section to leave out, with its subsections
 */
export function sectionEntries(
	uri: string,
	sections: readonly OpenSectionInfo[],
	isShown: (section: OpenSectionInfo) => boolean,
): SectionEntry[] {
	return entriesBelow(uri, uri, sections, isShown);
}

function entriesBelow(
	parentPath: string,
	uri: string,
	sections: readonly OpenSectionInfo[],
	isShown: (section: OpenSectionInfo) => boolean,
): SectionEntry[] {
	const depth = sections[0]?.depth ?? 0;
	const starts = [...sections.keys()].filter((index) => (sections[index]?.depth ?? 0) <= depth);
	const titleCounts = new Map<string, number>();
	return starts.flatMap((start, index): SectionEntry[] => {
		const [info, ...subsections] = sections.slice(start, starts[index + 1]);
		if (info === undefined) return [];
		const count = (titleCounts.get(info.title) ?? 0) + 1;
		titleCounts.set(info.title, count);
		if (!isShown(info)) return [];
		const path = `${parentPath}\n${info.title}\n${count}`;
		const places = info.places.map((place) => ({ kind: 'place', uri, info: place }) as const);
		const children = [...places, ...entriesBelow(path, uri, subsections, isShown)];
		return [{ kind: 'section', uri, path, info, children }];
	});
}
