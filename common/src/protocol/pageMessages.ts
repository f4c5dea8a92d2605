import * as v from '@badrap/valita';
import { drawnDiagrams, previewUpdate } from './preview.ts';
import { range } from './ranges.ts';
import { count, object, orElse, orNull } from './schema.ts';

/** A scroll position: a zero-based line of the source. A fraction says how much of the line is above the top. */
const scrollLine = v
	.number()
	.assert((line) => Number.isFinite(line) && line >= 0, 'expected a finite number from 0');

const shownDocument = object({
	type: v.literal('document'),
	uri: v.string(),
	locked: orElse(v.boolean(), false),
	/** The folder of the document, as an address that the page may load images from. */
	documentBase: v.string(),
	/** The same for the workspace folder. Null when the document is in none. */
	folderBase: orNull(v.string()),
	/** The line to scroll to, as in `scroll`. Null to keep the scroll position. */
	line: orNull(scrollLine),
	/** The id of the heading to scroll to. */
	anchor: orNull(v.string()),
});

/** The document that the page shows. The page then ignores updates of other documents. */
export type ShownDocument = v.Infer<typeof shownDocument>;

/** A message from the extension to the page of a preview. */
export const toPage = v.union(
	shownDocument,
	object({ type: v.literal('update'), update: previewUpdate }),
	/** The editor has this line of the source at its top. */
	object({ type: v.literal('scroll'), line: scrollLine }),
	/** Turns reader view on or off. */
	object({ type: v.literal('reader'), on: v.boolean() }),
	/** Whether the panel is locked to its document. The page saves this in its state. */
	object({ type: v.literal('lock'), on: v.boolean() }),
	/** Asks for every diagram, for light and for dark surroundings. The answer is `diagrams` with the same number. */
	object({ type: v.literal('draw'), request: v.number() }),
	/** Why the document is not shown, as a sentence. */
	object({ type: v.literal('problem'), message: v.string() }),
);

export type ToPage = v.Infer<typeof toPage>;

/** A message from the page of a preview to the extension. The page shows the text of others, so it is not trusted. */
export const fromPage = v.union(
	/** The page has loaded and needs its document. */
	object({ type: v.literal('ready') }),
	/** Asks to select a range in the editor. */
	object({ type: v.literal('select'), range }),
	/** The reader has scrolled this line to the top of the page. */
	object({ type: v.literal('scroll'), line: scrollLine }),
	/** The reader has followed a link. `aside` asks for an editor instead of the preview. */
	object({ type: v.literal('open'), href: v.string(), aside: orElse(v.boolean(), false) }),
	/** Asks to insert a missing section. */
	object({ type: v.literal('insert'), id: v.string() }),
	/** Asks to fill the section whose heading is in this line, from 0. */
	object({ type: v.literal('fill'), line: count }),
	object({ type: v.literal('reader'), on: v.boolean() }),
	object({ type: v.literal('showProblems') }),
	object({ type: v.literal('export') }),
	object({ type: v.literal('diagrams'), request: v.number(), diagrams: drawnDiagrams }),
);

export type FromPage = v.Infer<typeof fromPage>;

/** The state that a page keeps across restarts of VS Code. Another version of the extension may have written it. */
export const pageState = object({
	uri: v.string().assert((uri) => uri !== '', 'expected the address of a document'),
	locked: orElse(v.boolean(), false),
	reader: orElse(v.boolean(), false),
	line: orElse(scrollLine, 0),
});

export type PageState = v.Infer<typeof pageState>;
