import * as v from '@badrap/valita';
import { progress } from './documentStatus.ts';
import { notification, request } from './message.ts';
import { count, fittingEntries, list, object, orElse, orNull } from './schema.ts';

const previewParams = object({ uri: v.string() });

/**
 * Client to server: opens the preview of a document. The result is true, or null for a document that is not open. The server
 * then sends {@link previewUpdateNotification} until {@link closePreviewNotification}. A second request starts from the
 * beginning.
 */
export const openPreviewRequest = request('archdocs/openPreview', previewParams, v.literal(true).nullable());

/** Client to server: closes the preview of a document. */
export const closePreviewNotification = notification('archdocs/closePreview', previewParams);

/**
 * A block of the page, usually one block of Markdown. Its HTML is sanitised. The page acts on these attributes and classes:
 *
 * - `data-line="N"`: a part that starts N lines below the start of the block
 * - `data-at="L:C-L:C"`: a range in the source. Lines count from the start of the block, characters are UTF-16 code units.
 *   `.archdocs-open`, `.archdocs-sample` and `.archdocs-name-unknown` mark text. `.archdocs-note` has no text and is next to
 *   the text that it is about. When a mark covers several elements, all but the first have `data-continued`
 * - `.archdocs-name` with `data-at`: a known name, not a finding. `data-tip` describes it
 * - `data-tip="…"`: plain text for a tooltip, which keeps its line ends
 * - `data-severity="error|warning|information|hint"`: the severity of a mark or a note
 * - `data-insert="ID"`: a button that inserts the missing section with this id, as in {@link PreviewSection}
 * - `data-fill`: a button that fills the section whose heading contains it
 * - `data-source="PATH"`: an image, relative to the document or, with a leading `/`, to the workspace folder
 * - `data-diagram="mermaid"`: a figure whose `code` is drawn. With `data-open="N"`, it is not drawn before its N placeholders
 *   are filled in
 */
const previewBlock = object({
	html: v.string(),
	/** How many source lines there are from its start to the start of the next block. 0 for a block that is in no line. */
	lines: count,
});

export type PreviewBlock = v.Infer<typeof previewBlock>;

const blockSplice = object({
	/** The index of the first block. */
	start: count,
	/** How many blocks are removed. */
	remove: count,
	blocks: list(previewBlock),
});

/** Replaces blocks by others. */
export type BlockSplice = v.Infer<typeof blockSplice>;

const previewFact = object({
	label: v.string(),
	/** Plain text. A value that is still open is as it is in the document. */
	value: v.string(),
	open: orElse(v.boolean(), false),
});

export type PreviewFact = v.Infer<typeof previewFact>;

const previewSection = object({
	title: v.string(),
	/** How many sections contain it. */
	depth: v.number(),
	/** The id of its heading in the page. Null for a missing section. */
	anchor: orNull(v.string()),
	/** The id for inserting a missing section. Null for a section that exists. */
	missing: orNull(v.string()),
	/** Null when the template asks for nothing in the section. */
	progress: orNull(progress),
});

export type PreviewSection = v.Infer<typeof previewSection>;

const previewState = object({
	/** The first heading as plain text, or the name of the file. */
	title: v.string(),
	/** The Type of the template that the document follows. Null when the document is not checked. */
	template: orNull(v.string()),
	/** One English sentence that says why the document is (not) checked. */
	reason: v.string(),
	/** The metadata, such as status, owner and dates, in the order of the document. */
	facts: fittingEntries(previewFact),
	/** Null for a document that is not checked. */
	progress: orNull(progress),
	/** The number of findings, by severity. */
	errors: orElse(v.number(), 0),
	warnings: orElse(v.number(), 0),
	informations: orElse(v.number(), 0),
	/** The outline, each section before its subsections. Missing sections are at their place. */
	sections: fittingEntries(previewSection),
});

/** What the preview shows of a document beside its text. */
export type PreviewState = v.Infer<typeof previewState>;

/** An update with any part that does not fit is refused as a whole, because the page would show something wrong. */
export const previewUpdate = object({
	uri: v.string(),
	/** The version of the document that the update shows. */
	version: v.number(),
	/** Whether this is the first update. The page discards everything it showed before. */
	anew: orElse(v.boolean(), false),
	/** Whether more blocks follow at the end. A long document is sent in parts. */
	partial: orElse(v.boolean(), false),
	/** To be applied in order. Each index refers to the list after the splices before it. */
	splices: list(blockSplice),
	/** Null when it has not changed. */
	state: previewState.nullable(),
});

/** The difference between what a preview shows and what it should show. */
export type PreviewUpdate = v.Infer<typeof previewUpdate>;

/** Server to client: an update of a preview. */
export const previewUpdateNotification = notification('archdocs/previewUpdate', previewUpdate);

const drawnDiagram = object({
	/** The text of the diagram. */
	source: v.string(),
	light: v.string(),
	dark: v.string(),
});

/** A diagram as SVG, for light and for dark surroundings. */
export type DrawnDiagram = v.Infer<typeof drawnDiagram>;

export const drawnDiagrams = fittingEntries(drawnDiagram);

const pageParams = object({
	uri: v.string().assert((uri) => uri !== '', 'expected the address of a document'),
	/** The diagrams that the page has drawn. Other diagrams are shown as source. */
	diagrams: orElse(drawnDiagrams, []),
});

export type PageParams = v.Infer<typeof pageParams>;

const renderedPage = object({
	html: v.string(),
	/** One English sentence for each image that could not be embedded. */
	problems: orElse(fittingEntries(v.string()), []),
});

/** A document as one self-contained HTML file. */
export type RenderedPage = v.Infer<typeof renderedPage>;

/** Client to server: renders a document as one HTML file. Null for a document that cannot be read. */
export const renderPageRequest = request('archdocs/renderPage', pageParams, renderedPage);
