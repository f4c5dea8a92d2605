import * as v from '@badrap/valita';
import { versionedEdit } from './documentStatus.ts';
import { request } from './message.ts';
import { position, range, textEdits } from './ranges.ts';
import { fittingEntries, object, orElse, orNull } from './schema.ts';

const templateInfo = object({
	/** The name by which documents refer to the template. It identifies the template in a folder. */
	type: v.string(),
	/** The file of the template. Null for a built-in template. */
	uri: orNull(v.string()),
	/** The heading of level 1 with its tokens. Null when the template has none. */
	title: orNull(v.string()),
	/** The titles of the top-level sections. */
	sections: orElse(fittingEntries(v.string()), []),
});

export type TemplateInfo = v.Infer<typeof templateInfo>;

/** Client to server: the templates for a folder. The nearest comes first, built-in ones come last. */
export const templatesRequest = request(
	'archdocs/templates',
	object({
		/** The URI of the folder for the new document. */
		folder: v.string(),
	}),
	fittingEntries(templateInfo),
);

const newDocumentText = object({
	text: v.string(),
	/** The first placeholder. Null when everything is filled in. */
	firstPlaceholder: orNull(range),
});

export type NewDocumentText = v.Infer<typeof newDocumentText>;

/** Client to server: the text of a new document. Null when the template does not exist. */
export const newDocumentRequest = request(
	'archdocs/newDocument',
	object({
		folder: v.string(),
		type: v.string(),
		/** What the document is about. It replaces the tokens of the title. */
		title: v.string(),
		/** The current day at the client, as an ISO date. */
		today: v.string(),
	}),
	newDocumentText,
);

const sectionInfo = object({
	id: v.string(),
	title: v.string(),
	/** The title of the section that contains it. Null at the top level. */
	parent: orNull(v.string()),
	missing: orElse(v.boolean(), false),
	optional: orElse(v.boolean(), false),
	/** What the template says about the section. Empty when it says nothing. */
	guidance: orElse(v.string(), ''),
});

export type SectionInfo = v.Infer<typeof sectionInfo>;

/** Client to server: the sections that can be inserted, missing ones first. Null for a document that follows no template. */
export const sectionsRequest = request(
	'archdocs/sections',
	object({ uri: v.string() }),
	fittingEntries(sectionInfo),
);

const sectionSnippet = object({
	/** The version of the document that the position refers to. */
	version: v.number(),
	position,
	/** In LSP snippet syntax. */
	snippet: v.string(),
});

export type SectionSnippet = v.Infer<typeof sectionSnippet>;

/** Client to server: the text of a section and where to insert it. Null when the section has no place in the document. */
export const insertSectionRequest = request(
	'archdocs/insertSection',
	object({
		uri: v.string(),
		/** As in {@link SectionInfo}. */
		id: v.string(),
		/** The current day at the client, as an ISO date. */
		today: v.string(),
	}),
	sectionSnippet,
);

/** Client to server: the edit that sets the date of the last update. Null when there is nothing to change. */
export const lastUpdatedRequest = request(
	'archdocs/lastUpdated',
	object({
		uri: v.string(),
		/** The current day at the client, as an ISO date. */
		today: v.string(),
		/** Whether the document is being saved. The settings decide whether saving sets the date. */
		onSave: v.boolean(),
	}),
	versionedEdit,
);

const templateText = object({
	text: v.string(),
	/** The Type of the template. Null when the document has none. */
	type: orNull(v.string()),
	/** The name of its file in `.archdocs/templates/`. */
	fileName: v.string(),
});

const asTemplate = object({
	/** Null when the document cannot be a template. */
	template: orNull(templateText),
	/** One sentence that says why it cannot be one. Null when it can. */
	problem: orNull(v.string()),
});

export type AsTemplate = v.Infer<typeof asTemplate>;

/** Client to server: turns an open document into a template. Null for a document that is not open. */
export const asTemplateRequest = request(
	'archdocs/asTemplate',
	object({
		uri: v.string(),
		/** The Type of the template. Empty to keep the Type of the document. */
		type: v.string(),
	}),
	asTemplate,
);

/** The argument of {@link reasonCommand}. */
export const reasonedEdit = object({ uri: v.string(), version: v.number(), edits: textEdits });

export type ReasonedEdit = v.Infer<typeof reasonedEdit>;

/**
 * The client command that asks for a reason, replaces `reasonPlaceholder` by it, and applies the edits. Code actions call it
 * with a {@link ReasonedEdit}.
 */
export const reasonCommand = 'archdocs.applyWithReason';
