import * as v from '@badrap/valita';
import { progress } from './documentStatus.ts';
import { request } from './message.ts';
import { range } from './ranges.ts';
import { fittingEntries, object, orElse, orNull } from './schema.ts';

const placeholder = object({
	/** The text to replace. */
	range,
	/** Where the place is, in the words of the template: a section or a metadata key. Empty when the template has no word. */
	section: v.string(),
});

export type PlaceholderInfo = v.Infer<typeof placeholder>;

/** Client to server: the open places of a document. Null for a document that follows no template. */
export const placeholdersRequest = request(
	'archdocs/placeholders',
	object({ uri: v.string() }),
	object({
		/** The version of the document that the ranges refer to. */
		version: v.number(),
		/** In the order of the document. */
		places: fittingEntries(placeholder),
	}),
);

const askedPlace = object({
	/** The text to replace. For something missing, the text that it belongs to. */
	range,
	/** The placeholder as it is in the document, or the name of what is missing. */
	label: v.string(),
	/** The column, the field or the metadata key that the place is in. Empty when it is in none. */
	detail: v.string(),
	/** Whether the document has no text for it yet. */
	missing: orElse(v.boolean(), false),
});

export type AskedPlaceInfo = v.Infer<typeof askedPlace>;

const openSection = object({
	/** The title in the document or, for a missing section, in the template. Empty for metadata and title. */
	title: v.string(),
	/** How many sections contain it. */
	depth: v.number(),
	/** Whether the document does not have the section. */
	missing: orElse(v.boolean(), false),
	/** The id of a missing section, as in `SectionInfo`. Null for a section that exists. */
	id: orNull(v.string()),
	/** Includes the subsections. More can be open than `places` lists, because empty cells are not listed. */
	progress,
	/** The text of the heading. Null when there is none. */
	range: orNull(range),
	/** Without the places of the subsections. */
	places: fittingEntries(askedPlace),
});

export type OpenSectionInfo = v.Infer<typeof openSection>;

const openSections = object({
	/** The version of the document that the ranges refer to. Null for a document that is not open. */
	version: orNull(v.number()),
	progress,
	/** In the order of the document, each section before its subsections. Missing sections are at their place. */
	sections: fittingEntries(openSection),
});

export type OpenSections = v.Infer<typeof openSections>;

/**
 * Client to server: the sections of a document with their open places. The document is open or in a workspace folder. Null for
 * a document that follows no template.
 */
export const openSectionsRequest = request(
	'archdocs/openSections',
	object({ uri: v.string() }),
	openSections,
);

/** The client command that lists the open sections. Code lenses call it with a `FillTarget`. */
export const showOpenSectionsCommand = 'archdocs.showOpenSections';

/** The client command that goes to the next open place. Code lenses call it with a `FillTarget`. */
export const nextPlaceholderCommand = 'archdocs.nextPlaceholder';
