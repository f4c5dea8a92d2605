import * as v from '@badrap/valita';
import { versionedEdit } from './documentStatus.ts';
import { request } from './message.ts';
import { position, range, textEdits } from './ranges.ts';
import { fittingEntries, object, orElse, orNull } from './schema.ts';

const templateInfo = object({
	/** As documents name it; the id of the template for this folder. */
	type: v.string(),
	/** The file it is read from; null for one that is built in. */
	uri: orNull(v.string()),
	/** What the heading of level 1 looks like, with its tokens; null when the template has none. */
	title: orNull(v.string()),
	/** Titles of its top-level sections. */
	sections: orElse(fittingEntries(v.string()), []),
});

export type TemplateInfo = v.Infer<typeof templateInfo>;

/** Client to server: the templates of a folder, nearest first, built-in ones last. */
export const templatesRequest = request(
	'archdocs/templates',
	object({
		/** The folder a new document is to stand in. */
		folder: v.string(),
	}),
	fittingEntries(templateInfo),
);

const newDocumentText = object({
	text: v.string(),
	/** The first placeholder that is left; null when nothing is. */
	firstPlaceholder: orNull(range),
});

export type NewDocumentText = v.Infer<typeof newDocumentText>;

/** Client to server: the text of a new document; null when there is no such template. */
export const newDocumentRequest = request(
	'archdocs/newDocument',
	object({
		folder: v.string(),
		type: v.string(),
		/** What the document is about, in place of the title's tokens. */
		title: v.string(),
		/** ISO date of the client's day. */
		today: v.string(),
	}),
	newDocumentText,
);

const sectionInfo = object({
	id: v.string(),
	title: v.string(),
	/** The section it goes into; null at the top. */
	parent: orNull(v.string()),
	missing: orElse(v.boolean(), false),
	optional: orElse(v.boolean(), false),
	/** What the template says about it; empty when it says nothing. */
	guidance: orElse(v.string(), ''),
});

export type SectionInfo = v.Infer<typeof sectionInfo>;

/** Client to server: the sections that a document can take, missing ones first; null for what follows no template. */
export const sectionsRequest = request(
	'archdocs/sections',
	object({ uri: v.string() }),
	fittingEntries(sectionInfo),
);

const sectionSnippet = object({
	/** The version of the document that the position is for. */
	version: v.number(),
	position,
	/** In the syntax of snippets. */
	snippet: v.string(),
});

export type SectionSnippet = v.Infer<typeof sectionSnippet>;

/** Client to server: a section to insert; null when it has no place. */
export const insertSectionRequest = request(
	'archdocs/insertSection',
	object({
		uri: v.string(),
		/** Of {@link SectionInfo}. */
		id: v.string(),
		/** ISO date of the client's day. */
		today: v.string(),
	}),
	sectionSnippet,
);

/** Client to server: the edit that sets the date of the last update; null where there is nothing to change. */
export const lastUpdatedRequest = request(
	'archdocs/lastUpdated',
	object({
		uri: v.string(),
		/** ISO date of the client's day. */
		today: v.string(),
		/** The document is being saved: the settings say whether that counts. */
		onSave: v.boolean(),
	}),
	versionedEdit,
);

const templateText = object({
	text: v.string(),
	/** Null when the document names none. */
	type: orNull(v.string()),
	/** Of a file in `.archdocs/templates/`. */
	fileName: v.string(),
});

const asTemplate = object({
	/** Null for a document that cannot be a template. */
	template: orNull(templateText),
	/** One sentence that says why it cannot; null when it can. */
	problem: orNull(v.string()),
});

export type AsTemplate = v.Infer<typeof asTemplate>;

/** Client to server: an open document as the text of a template; null for a document that is not open. */
export const asTemplateRequest = request(
	'archdocs/asTemplate',
	object({
		uri: v.string(),
		/** What documents are to name the template by; empty to keep what the document says. */
		type: v.string(),
	}),
	asTemplate,
);

/** What {@link reasonCommand} is called with. */
export const reasonedEdit = object({ uri: v.string(), version: v.number(), edits: textEdits });

export type ReasonedEdit = v.Infer<typeof reasonedEdit>;

/**
 * Command of our client, called by a code action with a {@link ReasonedEdit}: asks for a reason, puts it in the place of
 * `reasonPlaceholder`, and applies the edit.
 */
export const reasonCommand = 'archdocs.applyWithReason';
