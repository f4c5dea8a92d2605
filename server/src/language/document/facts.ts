import type { Span } from './span.ts';

/**
 * The contents of a chunk, independent of any template. All spans are relative to the chunk. `heading` is an index into
 * {@link ChunkFacts.headings}, or -1 before the chunk's first heading.
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
	/** Some parts were too costly or too long to parse, so the chunk is only searched for the template's own tokens. */
	readonly approximate: boolean;
}

/** A heading that starts a section. */
export interface Heading {
	readonly depth: number;
	/** The whole heading with its markers. */
	readonly span: Span;
	/** The text as written, without the markers. */
	readonly text: string;
	readonly textSpan: Span;
	/** What headings are compared by, see `headingKey`. */
	readonly key: string;
}

/** A top-level block, which can be a heading. */
export interface Block {
	readonly kind: 'heading' | 'comment' | 'break' | 'definition' | 'front-matter' | 'content';
	readonly span: Span;
	readonly heading: number;
	/** Its text is "N/A", "—" or the like. */
	readonly notApplicable: boolean;
}

/** A cell of a table. */
export interface Cell {
	/** The trimmed source between the pipes, without comments at the end. */
	readonly text: string;
	readonly span: Span;
}

/** A table. Its rows can have fewer or more cells than its header. */
export interface Table {
	readonly span: Span;
	readonly heading: number;
	readonly header: readonly Cell[];
	readonly rows: readonly (readonly Cell[])[];
	/** Index of the group that the table belongs to. */
	readonly group: number | undefined;
}

/** A list at the top level. */
export interface List {
	readonly span: Span;
	readonly heading: number;
	readonly items: readonly ListItem[];
}

/** An item of a {@link List}. */
export interface ListItem {
	readonly span: Span;
	/** The source without the marker, with single spaces; includes nested lists. */
	readonly text: string;
	/** It has a check box. */
	readonly task: boolean;
}

/** `Label: value`, in a list item or on a line of its own. */
export interface Field {
	readonly form: 'item' | 'line';
	/** Without emphasis and colon. */
	readonly label: string;
	readonly span: Span;
	/** The trimmed value; an empty span after the colon if there is none. */
	readonly valueSpan: Span;
	readonly value: string;
	readonly heading: number;
	readonly group: number | undefined;
}

/** A line that is only a bold label with a colon, which names what follows. */
export interface Group {
	readonly label: string;
	readonly span: Span;
	readonly heading: number;
}

/** A block of code, fenced or indented. */
export interface Fence {
	/** The first word of the info string in lower case, or empty; `indented` without fences. */
	readonly language: string;
	readonly span: Span;
	/** The lines between the fences, with the prefixes of their containers. */
	readonly contentSpan: Span;
	readonly heading: number;
	readonly group: number | undefined;
}

/** Inline code. */
export interface CodeSpan {
	readonly span: Span;
	readonly contentSpan: Span;
	readonly value: string;
	readonly location: FactLocation;
}

/** An HTML comment. */
export interface Comment {
	readonly span: Span;
	/** The trimmed text between `<!--` and `-->`. */
	readonly text: string;
	readonly heading: number;
	/** The comment is a block of its own, not part of a line. */
	readonly block: boolean;
}

/** A link or an image without a target. */
export interface EmptyLink {
	readonly kind: 'link' | 'image';
	/** Its target is the word `url`, as snippets write it. In a document without a template, that may be a file. */
	readonly byWord: boolean;
	readonly span: Span;
	readonly text: string;
	readonly location: FactLocation;
}

/** A key and a value of the metadata: in a block quote before the second-level headings, or in front matter. */
export interface MetadataPair {
	readonly origin: 'quote' | 'front-matter';
	readonly key: string;
	readonly keySpan: Span;
	readonly value: string;
	readonly valueSpan: Span;
	/** In front matter: the value is a list or a map, which is not read. */
	readonly composite?: true;
	/** Index of the heading above the pair. A later heading of the second level ends the metadata. */
	readonly heading: number;
}

/** Where a fact is in its section. Indices into the facts of the same chunk. */
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

/** The kind of text a candidate was found in. */
export type Zone = 'prose' | 'code-span' | 'fence' | 'html' | 'unparsed';
/**
 * What is around a candidate, which decides what it can mean in code: `name` where a name is declared, `value` inside a
 * string, `segment` in a path, `box` in a diagram.
 */
export type CodePosition = 'whole' | 'name' | 'value' | 'segment' | 'box' | 'other';

/** A span with the spelling of a placeholder. The rules decide whether it is one. */
export interface Candidate {
	/** The part on the first line, if the candidate goes over several lines of a box. */
	readonly span: Span;
	/** The parts on the following lines, in order. */
	readonly more: readonly Span[];
	/** With the delimiters. White space and container prefixes are single spaces. */
	readonly text: string;
	/** Without the delimiters. */
	readonly content: string;
	readonly spelling: Spelling;
	readonly zone: Zone;
	readonly position: CodePosition;
	/** It is the whole value, cell, item, line or code span. */
	readonly whole: boolean;
	/** The character before it continues a word or an expression: `a[i]`, `f()[0]`. */
	readonly glued: boolean;
	/** It looks like part of a broken link or reference: `[a][b]`, `[a] (url)`, `[a]: url`. */
	readonly linkLike: boolean;
	/** It starts a list item or a line and text follows, as with the tag of a legend. */
	readonly tag: boolean;
	readonly location: FactLocation;
}

/** A candidate in code, without its place in the document. */
export type CodeCandidate = Omit<Candidate, 'location' | 'zone'>;

/** A value that is only a marker such as TBD. */
export interface Marker {
	readonly span: Span;
	readonly text: string;
	readonly location: FactLocation;
}
