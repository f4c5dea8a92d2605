import type { AskedPlaceInfo, OpenSectionInfo } from '#common/protocol/openPlaces.ts';
import type { DocumentInfo } from '#common/protocol/workspace.ts';

/** An entry of the tree of documents. */
export type DocumentNode = DocumentEntry | SectionEntry | PlaceEntry;

/** The same object as long as the document is there: VS Code knows it by that. */
export interface DocumentEntry {
	readonly kind: 'document';
	readonly uri: string;
	info: DocumentInfo;
}

export interface SectionEntry {
	readonly kind: 'section';
	/** Of the document. */
	readonly uri: string;
	/** The titles that lead to it, which stay the same while the document is edited. */
	readonly path: string;
	readonly info: OpenSectionInfo;
	readonly children: readonly (SectionEntry | PlaceEntry)[];
}

export interface PlaceEntry {
	readonly kind: 'place';
	readonly uri: string;
	readonly info: AskedPlaceInfo;
}
