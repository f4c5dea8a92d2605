import * as v from '@badrap/valita';
import { progress } from './documentStatus.ts';
import { notification, request } from './message.ts';
import { count, fittingEntries, list, object, orElse, orNull } from './schema.ts';

const previewParams = object({ uri: v.string() });

/**
 * Client to server: true, or null for a document that is not open. From then on the server sends
 * {@link previewUpdateNotification}, until {@link closePreviewNotification}. A second request starts anew.
 */
export const openPreviewRequest = request('archdocs/openPreview', previewParams, v.literal(true).nullable());

/** Client to server: the preview of the document is closed. */
export const closePreviewNotification = notification('archdocs/closePreview', previewParams);

/**
 * A block of the page: most often a block of Markdown. Its HTML is sanitised. In it, what the page acts on:
 *
 * - `data-line="N"`: a part that starts N lines below the start of the block
 * - `data-at="L:C-L:C"`: a place in the source; lines count from the start of the block, characters are UTF-16 units.
 *   `.archdocs-open`, `.archdocs-sample`, `.archdocs-name-unknown` mark text, `.archdocs-note` stands beside what it is
 *   about and has no text; `data-continued` is there on all parts but the first of what a mark covers
 * - `.archdocs-name` with `data-at`: a name of which `data-tip` says what it is; no finding
 * - `data-tip="…"`: plain text, shown over the element; its line ends are to be kept
 * - `data-severity="error|warning|information|hint"`: of a mark or a note
 * - `data-insert="ID"`: a button that inserts the section with this id of {@link PreviewSection}
 * - `data-fill`: a button that fills the section whose heading it stands in
 * - `data-source="PATH"`: an image, relative to the document or, with a `/` at its head, to the workspace folder
 * - `data-diagram="mermaid"`: a figure whose `code` is to be drawn; with `data-open="N"`, not before its N placeholders
 *   are filled in
 */
const previewBlock = object({
	html: v.string(),
	/** Lines of the source from its start to the start of the next block; 0 for what stands in no line. */
	lines: count,
});

export type PreviewBlock = v.Infer<typeof previewBlock>;

const blockSplice = object({
	/** Index of the first block. */
	start: count,
	/** How many blocks go. */
	remove: count,
	blocks: list(previewBlock),
});

/** Blocks that stand in place of others. */
export type BlockSplice = v.Infer<typeof blockSplice>;

const previewFact = object({
	label: v.string(),
	/** Without Markdown; as it stands there where it is still to be filled in. */
	value: v.string(),
	open: orElse(v.boolean(), false),
});

export type PreviewFact = v.Infer<typeof previewFact>;

const previewSection = object({
	title: v.string(),
	/** How many sections it is in. */
	depth: v.number(),
	/** The id of its heading in the page; null for one that is missing. */
	anchor: orNull(v.string()),
	/** What to insert; null for one that is there. */
	missing: orNull(v.string()),
	/** Null where nothing is asked for. */
	progress: orNull(progress),
});

export type PreviewSection = v.Infer<typeof previewSection>;

const previewState = object({
	/** The first heading without marks, or the name of the file. */
	title: v.string(),
	/** The Type of the template that it follows; null for one that is not checked. */
	template: orNull(v.string()),
	/** One English sentence that says why it is (not) checked. */
	reason: v.string(),
	/** Status, owner, dates and whatever else the metadata say, in the order of the document. */
	facts: fittingEntries(previewFact),
	/** Null for a document that is not checked. */
	progress: orNull(progress),
	/** How many findings there are of each severity. */
	errors: orElse(v.number(), 0),
	warnings: orElse(v.number(), 0),
	informations: orElse(v.number(), 0),
	/** The outline, each section before those in it; missing ones at their place. */
	sections: fittingEntries(previewSection),
});

/** What the preview says of a document beside its text. */
export type PreviewState = v.Infer<typeof previewState>;

/** Refused as a whole when a part of it does not fit: the page would show something wrong. */
export const previewUpdate = object({
	uri: v.string(),
	/** Of the document that this shows. */
	version: v.number(),
	/** The first of its kind: what was shown before is void. */
	anew: orElse(v.boolean(), false),
	/** A long document is sent in parts: more blocks follow at its end. */
	partial: orElse(v.boolean(), false),
	/** In order: each counts in the list that the one before it left. */
	splices: list(blockSplice),
	/** Null where it is as it was. */
	state: previewState.nullable(),
});

/** What is to be shown of a document, as the difference to what was sent before. */
export type PreviewUpdate = v.Infer<typeof previewUpdate>;

/** Server to client: what is to be shown. */
export const previewUpdateNotification = notification('archdocs/previewUpdate', previewUpdate);

const drawnDiagram = object({
	/** The text it was drawn from. */
	source: v.string(),
	light: v.string(),
	dark: v.string(),
});

/** A diagram as SVG, for light and for dark surroundings. */
export type DrawnDiagram = v.Infer<typeof drawnDiagram>;

export const drawnDiagrams = fittingEntries(drawnDiagram);

const pageParams = object({
	uri: v.string().assert((uri) => uri !== '', 'expected the address of a document'),
	/** As the page has drawn them. Other diagrams are shown as source. */
	diagrams: orElse(drawnDiagrams, []),
});

export type PageParams = v.Infer<typeof pageParams>;

const renderedPage = object({
	html: v.string(),
	/** One English sentence for each image that could not be put into it. */
	problems: orElse(fittingEntries(v.string()), []),
});

/** A document as one HTML file that needs nothing else. */
export type RenderedPage = v.Infer<typeof renderedPage>;

/** Client to server: a document as one HTML file; null for a document that cannot be read. */
export const renderPageRequest = request('archdocs/renderPage', pageParams, renderedPage);
