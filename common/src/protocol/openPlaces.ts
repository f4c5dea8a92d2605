import type { Progress } from '../progress.ts';
import type { SectionInfo } from './authoring.ts';
import type { FillTarget } from './filling.ts';
import type { ProtocolRange } from './ranges.ts';

/** Request, client to server: {@link PlaceholdersRequest} -> {@link Placeholders}, or null for what follows no template. */
export const placeholdersMethod = 'archdocs/placeholders';

export interface PlaceholdersRequest {
	readonly uri: string;
}

export interface Placeholders {
	/** The version of the document that the ranges are for. */
	readonly version: number;
	/** In the order of the document. */
	readonly places: readonly PlaceholderInfo[];
}

export interface PlaceholderInfo {
	/** What typing is to replace. */
	readonly range: ProtocolRange;
	/** Where it stands, in the words of the template: a section, or a key of the metadata; empty where it says nothing. */
	readonly section: string;
}

/**
 * Request, client to server: {@link OpenSectionsRequest} -> {@link OpenSections} of a document that is open or in a workspace
 * folder, or null for what follows no template.
 */
export const openSectionsMethod = 'archdocs/openSections';

export interface OpenSectionsRequest {
	readonly uri: string;
}

export interface OpenSections {
	/** The version of the document that the ranges are for; null for one that is not open. */
	readonly version: number | null;
	readonly progress: Progress;
	/** In the order of the document, each before those in it; what is missing stands where it belongs. */
	readonly sections: readonly OpenSectionInfo[];
}

export interface OpenSectionInfo {
	/** As the document calls it, or the template what is missing; empty for metadata and title. */
	readonly title: string;
	/** How many sections it is in. */
	readonly depth: number;
	/** The document has none. */
	readonly missing: boolean;
	/** What to insert where it is missing, of {@link SectionInfo}; null for one that is there. */
	readonly id: string | null;
	/** Of the sections in it, too; what is open may be more than `places`: empty cells are none. */
	readonly progress: Progress;
	/** The text of its heading; null for what has none. */
	readonly range: ProtocolRange | null;
	/** Those that stand in none of the sections in it. */
	readonly places: readonly AskedPlaceInfo[];
}

export interface AskedPlaceInfo {
	/** What typing is to replace; of what is missing, what it belongs to. */
	readonly range: ProtocolRange;
	/** What is asked for: the placeholder as it stands there, or the name of what is missing. */
	readonly label: string;
	/** The column, the field or the key of the metadata it stands in; empty where it stands in none. */
	readonly detail: string;
	/** Nothing stands there yet. */
	readonly missing: boolean;
}

/** Commands of our client, called by lenses with a {@link FillTarget}: list what is open, go to the next place. */
export const showOpenSectionsCommand = 'archdocs.showOpenSections';
export const nextPlaceholderCommand = 'archdocs.nextPlaceholder';
