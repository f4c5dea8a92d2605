import type { Progress } from '../progress.ts';

/**
 * Request, client to server: {@link PreviewRequest} -> true, or null for a document that is not open. From then on the
 * server sends `previewUpdateMethod`, until `closePreviewMethod`. Asked again, it starts anew.
 */
export const openPreviewMethod = 'archdocs/openPreview';

/** Notification, client to server: nobody looks at the {@link PreviewRequest} any more. */
export const closePreviewMethod = 'archdocs/closePreview';

/** Notification, server to client: {@link PreviewUpdate}. */
export const previewUpdateMethod = 'archdocs/previewUpdate';

export interface PreviewRequest {
	readonly uri: string;
}

/** What is to be shown of a document, as the difference to what was sent before. */
export interface PreviewUpdate {
	readonly uri: string;
	/** Of the document that this shows. */
	readonly version: number;
	/** The first of its kind: what was shown before is void. */
	readonly anew: boolean;
	/** A long document is sent in parts: more blocks follow at its end. */
	readonly partial: boolean;
	/** In order: each counts in the list that the one before it left. */
	readonly splices: readonly BlockSplice[];
	/** Null where it is as it was. */
	readonly state: PreviewState | null;
}

/** Blocks that stand in place of others. */
export interface BlockSplice {
	/** Index of the first block. */
	readonly start: number;
	/** How many blocks go. */
	readonly remove: number;
	readonly blocks: readonly PreviewBlock[];
}

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
export interface PreviewBlock {
	readonly html: string;
	/** Lines of the source from its start to the start of the next block; 0 for what stands in no line. */
	readonly lines: number;
}

/** What the preview says of a document beside its text. */
export interface PreviewState {
	/** The first heading without marks, or the name of the file. */
	readonly title: string;
	/** The Type of the template that it follows; null for one that is not checked. */
	readonly template: string | null;
	/** One English sentence that says why it is (not) checked. */
	readonly reason: string;
	/** Status, owner, dates and whatever else the metadata say, in the order of the document. */
	readonly facts: readonly PreviewFact[];
	/** Null for a document that is not checked. */
	readonly progress: Progress | null;
	/** How many findings there are of each severity. */
	readonly errors: number;
	readonly warnings: number;
	readonly informations: number;
	/** The outline, each section before those in it; missing ones at their place. */
	readonly sections: readonly PreviewSection[];
}

export interface PreviewFact {
	readonly label: string;
	/** Without Markdown; as it stands there where it is still to be filled in. */
	readonly value: string;
	readonly open: boolean;
}

export interface PreviewSection {
	readonly title: string;
	/** How many sections it is in. */
	readonly depth: number;
	/** The id of its heading in the page; null for one that is missing. */
	readonly anchor: string | null;
	/** What to insert; null for one that is there. */
	readonly missing: string | null;
	/** Null where nothing is asked for. */
	readonly progress: Progress | null;
}

/** Request, client to server: {@link PageRequest} -> {@link RenderedPage}, or null for a document that cannot be read. */
export const renderPageMethod = 'archdocs/renderPage';

export interface PageRequest {
	readonly uri: string;
	/** As they were drawn; those of others are shown as source. */
	readonly diagrams: readonly DrawnDiagram[];
}

/** A diagram as SVG, for light and for dark surroundings. */
export interface DrawnDiagram {
	/** The text it was drawn from. */
	readonly source: string;
	readonly light: string;
	readonly dark: string;
}

/** A document as one HTML file that needs nothing else. */
export interface RenderedPage {
	readonly html: string;
	/** One English sentence for each image that could not be put into it. */
	readonly problems: readonly string[];
}
