import type { Span } from './span.ts';

/**
 * What a chunk says, independent of any template. All spans are relative to the chunk. `heading` is an index into
 * {@link ChunkFacts.headings}, -1 for what stands before the chunk's first heading.
 */
export interface ChunkFacts {
	readonly headings: readonly Heading[];
	readonly blocks: readonly Block[];
	readonly tables: readonly Table[];
	readonly lists: readonly List[];
	readonly fields: readonly Field[];
	readonly groups: readonly Group[];
	readonly fences: readonly Fence[];
	readonly codeSpans: readonly CodeSpan[];
	readonly comments: readonly Comment[];
	readonly emptyLinks: readonly EmptyLink[];
	readonly pairs: readonly MetadataPair[];
	readonly candidates: readonly Candidate[];
	readonly markers: readonly Marker[];
	/** Parts were too costly or too long to be parsed: only a template's own tokens are looked for in the chunk. */
	readonly approximate: boolean;
}

export interface Heading {
	readonly depth: number;
	/** The whole heading, markers included. */
	readonly span: Span;
	/** Its text as written, without the markers. */
	readonly text: string;
	readonly textSpan: Span;
	/** What headings are compared by: the text without case, numbering, emoji and marks. */
	readonly key: string;
}

/** A top-level block, headings included. */
export interface Block {
	readonly kind: 'heading' | 'comment' | 'break' | 'definition' | 'front-matter' | 'content';
	readonly span: Span;
	readonly heading: number;
	/** Text that says on purpose that there is nothing to say, such as "N/A" or "—". */
	readonly notApplicable: boolean;
}

export interface Cell {
	/** Trimmed source between the pipes, up to a comment at its end; empty where the cell is. */
	readonly text: string;
	readonly span: Span;
}

export interface Table {
	readonly span: Span;
	readonly heading: number;
	readonly header: readonly Cell[];
	readonly rows: readonly (readonly Cell[])[];
	/** Index into groups: the bold label the table belongs to. */
	readonly group: number | undefined;
}

/** A list that stands in no other block. */
export interface List {
	readonly span: Span;
	readonly heading: number;
	readonly items: readonly ListItem[];
}

export interface ListItem {
	readonly span: Span;
	/** Without its marker, white space collapsed; lists inside included. */
	readonly text: string;
	/** It has a box to be ticked. */
	readonly task: boolean;
}

/** `Label: value` in a list item, or as a line of its own. */
export interface Field {
	readonly form: 'item' | 'line';
	/** Without emphasis and colon. */
	readonly label: string;
	readonly span: Span;
	/** Trimmed; empty, right after the colon, where there is no value. */
	readonly valueSpan: Span;
	readonly value: string;
	readonly heading: number;
	readonly group: number | undefined;
}

/** A paragraph that is nothing but a bold label with a colon: the name of what follows. */
export interface Group {
	readonly label: string;
	readonly span: Span;
	readonly heading: number;
}

export interface Fence {
	/** First word of the info string in lower case, or empty. */
	readonly language: string;
	readonly span: Span;
	/** The lines between the fences, with whatever container prefixes they have. */
	readonly contentSpan: Span;
	readonly heading: number;
	readonly group: number | undefined;
}

export interface CodeSpan {
	readonly span: Span;
	readonly contentSpan: Span;
	readonly value: string;
	readonly location: FactLocation;
}

export interface Comment {
	readonly span: Span;
	/** Between `<!--` and `-->`, trimmed. */
	readonly text: string;
	readonly heading: number;
	/** True for a comment that is a block of its own, not a part of a line. */
	readonly block: boolean;
}

/** A link or an image that leads nowhere. */
export interface EmptyLink {
	readonly kind: 'link' | 'image';
	/** Its target is the word `url`, as snippets write it: in a document without template that may be a file. */
	readonly byWord: boolean;
	readonly span: Span;
	readonly text: string;
	readonly location: FactLocation;
}

/** One pair of the metadata: of a block quote before the second-level headings, or of front matter. */
export interface MetadataPair {
	readonly origin: 'quote' | 'front-matter';
	readonly key: string;
	readonly keySpan: Span;
	readonly value: string;
	readonly valueSpan: Span;
	/** Of front matter: the value is a list or a map, which is not read. */
	readonly composite?: true;
	/** Index into blocks of the quote; headings that come later end the metadata. */
	readonly heading: number;
}

/** Where in its section something stands. Indices into the facts of the same chunk. */
export interface FactLocation {
	readonly heading: number;
	readonly inHeading: boolean;
	readonly table?: { readonly index: number; readonly row: number; readonly column: number };
	readonly field?: number;
	readonly fence?: number;
	readonly pair?: number;
}

/** How a placeholder is spelled. */
export type Spelling =
	| 'square'
	| 'curly'
	| 'double-curly'
	| 'angle'
	| 'escaped-angle'
	| 'parenthesis'
	| 'date';

/**
 * The kind of place a candidate was found in. In code its position decides what it can mean:
 * `name` where a name is declared, `value` inside a string, `segment` of a path, `box` of a diagram.
 */
export type Zone = 'prose' | 'code-span' | 'fence' | 'html' | 'unparsed';
export type CodePosition = 'whole' | 'name' | 'value' | 'segment' | 'box' | 'other';

/** A span that is spelled as a placeholder may be. Whether it is one, is for the rule to decide. */
export interface Candidate {
	/** The part on the first line when the candidate runs over the lines of a box. */
	readonly span: Span;
	/** The parts on the lines below, in order. */
	readonly more: readonly Span[];
	/** Delimiters included, white space and container prefixes collapsed to single spaces. */
	readonly text: string;
	/** Without delimiters. */
	readonly content: string;
	readonly spelling: Spelling;
	readonly zone: Zone;
	readonly position: CodePosition;
	/** The candidate is the whole value, cell, item, line or code span. */
	readonly whole: boolean;
	/** The character right before the candidate continues a word or an expression: `a[i]`, `f()[0]`. */
	readonly glued: boolean;
	/** Reads like the remains of a broken link or a reference: `[a][b]`, `[a] (url)`, `[a]: url`. */
	readonly linkLike: boolean;
	/** Stands at the head of a list item or a line and is followed by text, as the tag of a legend is. */
	readonly tag: boolean;
	readonly location: FactLocation;
}

/** A value that is nothing but a marker such as TBD. */
export interface Marker {
	readonly span: Span;
	readonly text: string;
	readonly location: FactLocation;
}
