import * as v from '@badrap/valita';
import { progress } from './documentStatus.ts';
import { request } from './message.ts';
import { range } from './ranges.ts';
import { fittingEntries, object, orElse, orNull } from './schema.ts';

const placeholder = object({
	/** What typing is to replace. */
	range,
	/** Where it stands, in the words of the template: a section, or a key of the metadata; empty where it says nothing. */
	section: v.string(),
});

export type PlaceholderInfo = v.Infer<typeof placeholder>;

/** Client to server: the open places of a document; null for what follows no template. */
export const placeholdersRequest = request(
	'archdocs/placeholders',
	object({ uri: v.string() }),
	object({
		/** The version of the document that the ranges are for. */
		version: v.number(),
		/** In the order of the document. */
		places: fittingEntries(placeholder),
	}),
);

const askedPlace = object({
	/** What typing is to replace; of what is missing, what it belongs to. */
	range,
	/** What is asked for: the placeholder as it stands there, or the name of what is missing. */
	label: v.string(),
	/** The column, the field or the key of the metadata it stands in; empty where it stands in none. */
	detail: v.string(),
	/** Nothing stands there yet. */
	missing: orElse(v.boolean(), false),
});

export type AskedPlaceInfo = v.Infer<typeof askedPlace>;

const openSection = object({
	/** As the document calls it, or the template what is missing; empty for metadata and title. */
	title: v.string(),
	/** How many sections it is in. */
	depth: v.number(),
	/** The document has none. */
	missing: orElse(v.boolean(), false),
	/** What to insert where it is missing, of `SectionInfo`; null for one that is there. */
	id: orNull(v.string()),
	/** Includes the sections in it. More can be open than `places` has, because empty cells are no places. */
	progress,
	/** The text of its heading; null for what has none. */
	range: orNull(range),
	/** Without the places of the sections in it. */
	places: fittingEntries(askedPlace),
});

export type OpenSectionInfo = v.Infer<typeof openSection>;

const openSections = object({
	/** The version of the document that the ranges are for; null for one that is not open. */
	version: orNull(v.number()),
	progress,
	/** In the order of the document, each before those in it; what is missing stands where it belongs. */
	sections: fittingEntries(openSection),
});

export type OpenSections = v.Infer<typeof openSections>;

/**
 * Client to server: the sections of a document that is open or in a workspace folder, with what is open in each; null for
 * what follows no template.
 */
export const openSectionsRequest = request(
	'archdocs/openSections',
	object({ uri: v.string() }),
	openSections,
);

/** Commands of our client, called by lenses with a `FillTarget`: list what is open, go to the next place. */
export const showOpenSectionsCommand = 'archdocs.showOpenSections';
export const nextPlaceholderCommand = 'archdocs.nextPlaceholder';
