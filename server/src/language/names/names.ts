import type { Span } from '../document/span.ts';
import type { NameKind } from './nameKinds.ts';

/** A place that says what a name stands for: a row, an entry of a list, or a key. Spans are relative to its source. */
export interface NameDefinition {
	readonly kind: NameKind;
	readonly name: string;
	/** The name alone, without the marks around it. */
	readonly span: Span;
	/** The other cells of the row that are not empty. */
	readonly details: readonly NameDetail[];
	/** Whether it stands in the table that the template has for the kind, not in a similar one of the author's own. */
	readonly declared: boolean;
	/** The name in a row above that declares the same; undefined where the two rows can be about different things. */
	readonly repeats?: Span;
}

/** The title of a column, and the cell below it: Markdown. */
export type NameDetail = readonly [column: string, text: string];

/** A place where only a name can stand. */
export interface NameReference {
	readonly kind: NameKind;
	readonly name: string;
	/** The name alone, without `vault::`. */
	readonly span: Span;
	/** Set where an unknown name may be something else: in a field without `vault::`, or in a span of code with it. */
	readonly place?: 'field' | 'code';
}

/** Code, or the label of a row. It is a name if one of that spelling exists, and plain text otherwise. */
export interface NameMention {
	readonly text: string;
	readonly span: Span;
	/** The kind of the column that a label stands in; undefined for code, which can name anything. */
	readonly kind: NameKind | undefined;
}

/** The places in a text where names stand. */
export interface NamePlaces {
	readonly definitions: readonly NameDefinition[];
	readonly references: readonly NameReference[];
	readonly mentions: readonly NameMention[];
}

/** What else a text says that decides whether a name is missing. */
export interface NameContext {
	/** Names that sections about dependencies list. They belong to other systems. */
	readonly dependencies: readonly string[];
	/** Whether it has code such as `vault::Client::open()`, where `vault::` is the path to a module. */
	readonly hasModulePaths?: boolean;
	/** Whether a place for the name of a secret is not filled in. */
	readonly hasUnfilledReference?: boolean;
}

/** The names in a chunk. Spans are relative to the chunk. */
export interface ChunkNames extends NamePlaces, NameContext {
	/** Kinds of which there may be more names than could be read. */
	readonly incomplete?: readonly NameKind[];
}

export const noNames: ChunkNames = { definitions: [], references: [], mentions: [], dependencies: [] };
