import * as v from '@badrap/valita';
import { drawnDiagrams, previewUpdate } from './preview.ts';
import { range } from './ranges.ts';
import { count, object, orElse, orNull } from './schema.ts';

/** A place to scroll to: a zero-based line, with the part of it that is out of view. */
const scrollLine = v
	.number()
	.assert((line) => Number.isFinite(line) && line >= 0, 'expected a finite number from 0');

const shownDocument = object({
	type: v.literal('document'),
	uri: v.string(),
	locked: orElse(v.boolean(), false),
	/** What the sources of images are relative to, as addresses that a page may load from. */
	documentBase: v.string(),
	folderBase: orNull(v.string()),
	/** The line that belongs at the top, as in `scroll`; null where the page is to stay where it was. */
	line: orNull(scrollLine),
	/** The heading that a link led to, by its id. */
	anchor: orNull(v.string()),
});

/** The document that the page shows. The page ignores updates of other documents from then on. */
export type ShownDocument = v.Infer<typeof shownDocument>;

/** What the extension says to the page of a preview. */
export const toPage = v.union(
	shownDocument,
	object({ type: v.literal('update'), update: previewUpdate }),
	/** The editor shows this line of the source at its top. */
	object({ type: v.literal('scroll'), line: scrollLine }),
	object({ type: v.literal('reader'), on: v.boolean() }),
	/** The panel stays at its document, which the page is to remember. */
	object({ type: v.literal('lock'), on: v.boolean() }),
	/** Draw every diagram for light and for dark surroundings, and answer `diagrams` with the same number. */
	object({ type: v.literal('draw'), request: v.number() }),
	/** There is no server, or it did not answer: a sentence that says so. */
	object({ type: v.literal('problem'), message: v.string() }),
);

export type ToPage = v.Infer<typeof toPage>;

/** What the page of a preview, which shows what others wrote, says to the extension. */
export const fromPage = v.union(
	/** The page has loaded and asks for its document. */
	object({ type: v.literal('ready') }),
	/** Select this in the editor. */
	object({ type: v.literal('select'), range }),
	/** The reader scrolled: this line is at the top of the page. */
	object({ type: v.literal('scroll'), line: scrollLine }),
	/** A link was followed; `aside` with a key pressed that asks for the editor instead of the preview. */
	object({ type: v.literal('open'), href: v.string(), aside: orElse(v.boolean(), false) }),
	object({ type: v.literal('insert'), id: v.string() }),
	/** Fill the section that has its heading in this line. */
	object({ type: v.literal('fill'), line: count }),
	object({ type: v.literal('reader'), on: v.boolean() }),
	object({ type: v.literal('showProblems') }),
	object({ type: v.literal('export') }),
	object({ type: v.literal('diagrams'), request: v.number(), diagrams: drawnDiagrams }),
);

export type FromPage = v.Infer<typeof fromPage>;

/** What a page remembers for the next start of the editor, which may run another version. */
export const pageState = object({
	uri: v.string().assert((uri) => uri !== '', 'expected the address of a document'),
	locked: orElse(v.boolean(), false),
	reader: orElse(v.boolean(), false),
	line: orElse(scrollLine, 0),
});

export type PageState = v.Infer<typeof pageState>;
