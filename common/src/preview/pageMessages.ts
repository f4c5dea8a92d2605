import type { DrawnDiagram, PreviewUpdate } from '../protocol/preview.ts';
import type { ProtocolRange } from '../protocol/ranges.ts';

/** What the extension says to the page of a preview. */
export type ToPage =
	| ShownDocument
	| { readonly type: 'update'; readonly update: PreviewUpdate }
	/** The editor shows this line of the source at its top: zero-based, with the part of it that is out of view. */
	| { readonly type: 'scroll'; readonly line: number }
	| { readonly type: 'reader'; readonly on: boolean }
	/** The panel stays at its document, which the page is to remember. */
	| { readonly type: 'lock'; readonly on: boolean }
	/** Draw every diagram for light and for dark surroundings, and answer `diagrams` with the same number. */
	| { readonly type: 'draw'; readonly request: number }
	/** There is no server, or it did not answer: a sentence that says so. */
	| { readonly type: 'problem'; readonly message: string };

/** The document that the page is of; updates of another are void from then on. */
export interface ShownDocument {
	readonly type: 'document';
	readonly uri: string;
	readonly locked: boolean;
	/** What the sources of images are relative to, as addresses that a page may load from. */
	readonly documentBase: string;
	readonly folderBase: string | null;
	/** The line that belongs at the top, as in `scroll`; null where the page is to stay where it was. */
	readonly line: number | null;
	/** The heading that a link led to, by its id. */
	readonly anchor: string | null;
}

/** What the page of a preview says to the extension. */
export type FromPage =
	/** It has loaded, and knows nothing. */
	| { readonly type: 'ready' }
	/** Select this in the editor. */
	| { readonly type: 'select'; readonly range: ProtocolRange }
	/** The reader scrolled: this line is at the top of the page. */
	| { readonly type: 'scroll'; readonly line: number }
	/** A link was followed; `aside` with a key pressed that asks for the editor instead of the preview. */
	| { readonly type: 'open'; readonly href: string; readonly aside: boolean }
	| { readonly type: 'insert'; readonly id: string }
	/** Fill the section that has its heading in this line. */
	| { readonly type: 'fill'; readonly line: number }
	| { readonly type: 'reader'; readonly on: boolean }
	| { readonly type: 'showProblems' }
	| { readonly type: 'export' }
	| { readonly type: 'diagrams'; readonly request: number; readonly diagrams: readonly DrawnDiagram[] };

/** What a page remembers for the next start of the editor. */
export interface PageState {
	readonly uri: string;
	readonly locked: boolean;
	readonly reader: boolean;
	readonly line: number;
}
