import type { Span } from '../document/span.ts';
import type { NameKind } from './nameKinds.ts';

/** A row that says what a name stands for. Spans are relative to what the definition was read from. */
export interface NameDefinition {
	readonly kind: NameKind;
	readonly name: string;
	/** Of the name alone, without the marks around it. */
	readonly span: Span;
	/** The other cells of the row that say something, by column: Markdown. */
	readonly details: readonly NameDetail[];
	/** It stands in the table that the template has for it, not in one of the author's own that only looks like it. */
	readonly declared: boolean;
	/** The name in the row above that declares the same; undefined where the two can be meant. */
	readonly repeats?: Span;
}

export type NameDetail = readonly [column: string, text: string];

/** A place that can hold nothing but the name of something. */
export interface NameReference {
	readonly kind: 'secret' | 'server';
	readonly name: string;
	/** Of the name alone, without `vault::`. */
	readonly span: Span;
	/** Where a name that nobody knows may be something else: in a field without `vault::`, or in a span of code with it. */
	readonly place?: 'field' | 'code';
}

/** Code, or the label of a row, that is a name when there is one like it, and just text when there is none. */
export interface NameMention {
	readonly text: string;
	readonly span: Span;
	/** A label stands in a column for names of this kind; code can name anything. */
	readonly kind: NameKind | undefined;
}

/** The places in a text where names stand. */
export interface NamePlaces {
	readonly definitions: readonly NameDefinition[];
	readonly references: readonly NameReference[];
	readonly mentions: readonly NameMention[];
}

/** What a text says beside, for those who say that a name is missing. */
export interface NameContext {
	/** Names that a section about dependencies lists: they are names of something else. */
	readonly dependencies: readonly string[];
	/** It has code such as `vault::Client::open()`: there `vault::` is the path to a module. */
	readonly hasModulePaths?: boolean;
	/** A place for the name of a secret is still to be filled in. */
	readonly hasUnfilledReference?: boolean;
}

/** The names in a text. */
export interface ChunkNames extends NamePlaces, NameContext {
	/** Kinds of which there may be more names than could be read. */
	readonly incomplete?: readonly NameKind[];
}

export const noNames: ChunkNames = { definitions: [], references: [], mentions: [], dependencies: [] };
