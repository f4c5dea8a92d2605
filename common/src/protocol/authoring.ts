import type { TypeLineEdit } from './documentStatus.ts';
import type { ProtocolPosition, ProtocolRange } from './ranges.ts';

/** Request, client to server: {@link TemplatesRequest} -> {@link TemplateInfo}[], nearest first, built-in ones last. */
export const templatesMethod = 'archdocs/templates';

export interface TemplatesRequest {
	/** The folder a new document is to stand in. */
	readonly folder: string;
}

export interface TemplateInfo {
	/** As documents name it; the id of the template for this folder. */
	readonly type: string;
	/** The file it is read from; null for one that is built in. */
	readonly uri: string | null;
	/** What the heading of level 1 looks like, with its tokens; null when the template has none. */
	readonly title: string | null;
	/** Titles of its top-level sections. */
	readonly sections: readonly string[];
}

/** Request, client to server: {@link NewDocumentRequest} -> {@link NewDocumentText}, or null when there is no such template. */
export const newDocumentMethod = 'archdocs/newDocument';

export interface NewDocumentRequest {
	readonly folder: string;
	readonly type: string;
	/** What the document is about, in place of the title's tokens. */
	readonly title: string;
	/** ISO date of the client's day. */
	readonly today: string;
}

export interface NewDocumentText {
	readonly text: string;
	/** The first placeholder that is left; null when nothing is. */
	readonly firstPlaceholder: ProtocolRange | null;
}

/** Request, client to server: {@link SectionsRequest} -> {@link SectionInfo}[], missing ones first. */
export const sectionsMethod = 'archdocs/sections';

export interface SectionsRequest {
	readonly uri: string;
}

export interface SectionInfo {
	readonly id: string;
	readonly title: string;
	/** The section it goes into; null at the top. */
	readonly parent: string | null;
	readonly missing: boolean;
	readonly optional: boolean;
	/** What the template says about it; empty when it says nothing. */
	readonly guidance: string;
}

/** Request, client to server: {@link InsertSectionRequest} -> {@link SectionSnippet}, or null when it has no place. */
export const insertSectionMethod = 'archdocs/insertSection';

export interface InsertSectionRequest {
	readonly uri: string;
	/** Of {@link SectionInfo}. */
	readonly id: string;
	/** ISO date of the client's day. */
	readonly today: string;
}

export interface SectionSnippet {
	/** The version of the document that the position is for. */
	readonly version: number;
	readonly position: ProtocolPosition;
	/** In the syntax of snippets. */
	readonly snippet: string;
}

/** Request, client to server: {@link LastUpdatedRequest} -> {@link TypeLineEdit}, or null where there is nothing to change. */
export const lastUpdatedMethod = 'archdocs/lastUpdated';

export interface LastUpdatedRequest {
	readonly uri: string;
	/** ISO date of the client's day. */
	readonly today: string;
	/** The document is being saved: the settings say whether that counts. */
	readonly onSave: boolean;
}

/** Request, client to server: {@link AsTemplateRequest} -> {@link AsTemplate}. */
export const asTemplateMethod = 'archdocs/asTemplate';

export interface AsTemplateRequest {
	readonly uri: string;
	/** What documents are to name the template by; empty to keep what the document says. */
	readonly type: string;
}

export interface AsTemplate {
	/** Null for a document that cannot be a template. */
	readonly template: TemplateText | null;
	/** One sentence that says why it cannot; null when it can. */
	readonly problem: string | null;
}

export interface TemplateText {
	readonly text: string;
	/** Null when the document names none. */
	readonly type: string | null;
	/** Of a file in `.archdocs/templates/`. */
	readonly fileName: string;
}

/**
 * Command of our client, called by a code action with a {@link ReasonedEdit}: asks for a reason, puts it in the place of
 * {@link reasonPlaceholder}, and applies the edit.
 */
export const reasonCommand = 'archdocs.applyWithReason';

/** Stands in edits for what the author is asked for. */
export const reasonPlaceholder = '{{reason}}';

export interface ReasonedEdit {
	readonly uri: string;
	readonly version: number;
	readonly edits: readonly { readonly range: ProtocolRange; readonly newText: string }[];
}
