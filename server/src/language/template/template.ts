import { type MarkdownDocument, textOf } from '../document/document.ts';
import type { Spelling } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { BareHint } from './bareHint.ts';
import type { Role } from './roles.ts';
import type { PlaceholderKind } from './token.ts';

/** What a template requires of a document. Immutable. `readTemplate` creates it. */
export interface Template {
	/** The Type in its metadata, as written. Documents name it. */
	readonly type: string;
	/** The parsed template. */
	readonly document: MarkdownDocument;
	/** The URI of its file; `undefined` for a built-in template. */
	readonly uri: string | undefined;
	readonly metadata: readonly MetadataKey[];
	/** The heading of level 1 with its tokens. */
	readonly title: TemplateSection | undefined;
	readonly sections: readonly TemplateSection[];
	/** The fields on lines after the last break, which are mostly dates. */
	readonly footer: readonly TemplateField[];
	/** The tokens by their {@link tokenKey}. */
	readonly tokens: ReadonlyMap<string, Token>;
	/** The comments that guide the author, with single spaces. */
	readonly guidance: ReadonlySet<string>;
	/** The spellings of its tokens. */
	readonly spellings: ReadonlySet<Spelling>;
	/** Comments that start with "archdocs" and are not a directive. */
	readonly unknownDirectives: readonly UnknownDirective[];
	/** Where each section is in {@link Template.document}. For a family of twins, where the fullest is. */
	readonly places: ReadonlyMap<TemplateSection, SectionPlace>;
}

/** A comment that is not a known directive. */
export interface UnknownDirective {
	readonly text: string;
	/** Relative to the document. */
	readonly span: Span;
}

/** Where a section is in its template. */
export interface SectionPlace {
	/** From its heading to the next one of the same level or above, without a break before that. Relative to the document. */
	readonly span: Span;
	/** Index of the chunk that contains the heading, and of the heading in the chunk. */
	readonly chunk: number;
	readonly heading: number;
}

/** A key of the metadata. */
export interface MetadataKey {
	readonly key: string;
	readonly role: Role | undefined;
	/** The value in the template: a constant or a token. */
	readonly value: string;
	/** The number of tokens in the value; 0 for a constant. */
	readonly tokens: number;
	/** What the first token asks for. */
	readonly kind: PlaceholderKind | undefined;
	/** The values of a choice. */
	readonly choices: readonly string[];
	/** A document is complete without it. */
	readonly optional: boolean;
	readonly hint: BareHint | undefined;
}

/** A section that a document should have or can have. */
export interface TemplateSection {
	/** The heading as written. */
	readonly title: string;
	/** Its name in messages: the title without "(optional)" or the like; the title of its parent if it repeats. */
	readonly label: string;
	readonly key: string;
	readonly depth: number;
	/** A document is complete without it. */
	readonly optional: boolean;
	/** It represents any number of sections, whatever their titles. Its heading has a token, or a directive says so. */
	readonly repeatable: boolean;
	/** The name of the alternatives that it belongs to, of which one suffices. */
	readonly alternative: string | undefined;
	/** The number of tokens in the heading. */
	readonly headingTokens: number;
	/** The bold labels of the parts of its body, in order. */
	readonly groups: readonly TemplateGroup[];
	readonly fields: readonly TemplateField[];
	readonly tables: readonly TemplateTable[];
	/** Blocks of code below bold labels, of which one suffices. */
	readonly variants: readonly TemplateVariant[];
	/** Lists with items without a token, which show what to write. */
	readonly sampleLists: readonly TemplateList[];
	/** The languages of its blocks of code, without duplicates. */
	readonly languages: readonly string[];
	/** The number of tokens in the body outside of fields, tables and variants. */
	readonly bodyTokens: number;
	/** Its body has no content. */
	readonly empty: boolean;
	readonly guidance: readonly string[];
	/** The heading without the brackets of its tokens. */
	readonly titleHints: readonly BareHint[];
	/** The lines outside of tables and fields, without the brackets of their tokens. */
	readonly lineHints: ReadonlyMap<string, BareHint>;
	readonly children: readonly TemplateSection[];
}

/** A bold label that names what follows it. */
export interface TemplateGroup {
	readonly label: string;
	readonly key: string;
}

/** A labelled value. */
export interface TemplateField {
	readonly label: string;
	readonly key: string;
	/** The key of its group; `undefined` if it has no group. */
	readonly group: string | undefined;
	readonly tokens: number;
	/** How many fields of the section have the label. */
	readonly count: number;
	readonly role: Role | undefined;
	readonly choices: readonly string[];
	/** A section is complete without it. */
	readonly optional: boolean;
	readonly hints: readonly BareHint[];
}

/** A table of a section. */
export interface TemplateTable {
	readonly columns: readonly TemplateColumn[];
	/** A section is complete without it. */
	readonly optional: boolean;
	readonly group: string | undefined;
	/** The number of tokens in its sample rows. */
	readonly tokens: number;
	readonly rows: readonly TemplateRow[];
}

/** A sample row of a table. */
export interface TemplateRow {
	/** The trimmed source of each cell. */
	readonly cells: readonly string[];
	readonly tokens: number;
}

/** A block of code, which is one of several alternatives. */
export interface TemplateVariant {
	/** The key of its group. */
	readonly group: string;
	readonly tokens: number;
}

/** A list of a section. */
export interface TemplateList {
	/** The source of the items, with single spaces. */
	readonly items: readonly string[];
	/** The number of items without a token. */
	readonly samples: number;
}

/** A column of a table. */
export interface TemplateColumn {
	readonly title: string;
	readonly key: string;
	readonly role: Role | undefined;
	/** The values of the choices in its cells. */
	readonly choices: readonly string[];
	/** A table is complete without it. */
	readonly optional: boolean;
	/** The largest number of tokens in a sample cell. */
	readonly tokens: number;
	/** Sample cells without a token, which an author can keep. */
	readonly samples: ReadonlySet<string>;
	readonly hints: readonly BareHint[];
}

/** A placeholder of a template. */
export interface Token {
	/** The text in its first place, with the delimiters. */
	readonly text: string;
	readonly kind: PlaceholderKind;
	/** It is unfilled in any place of a document. Other tokens are unfilled only in the places of the template. */
	readonly strong: boolean;
	readonly choices: readonly string[];
	readonly places: readonly TokenPlace[];
}

/** Where a template has a token. Columns, fields and metadata are keys, see `labelKeyOf`. */
export interface TokenPlace {
	readonly section: TemplateSection | undefined;
	readonly column: string | undefined;
	readonly field: string | undefined;
	readonly metadata: string | undefined;
	readonly language: string | undefined;
	/** The text around the token in its line or cell, if there is any. */
	readonly hint: string | undefined;
}

/** Sections and their subsections, parents first. */
export function* sectionsWithin(sections: readonly TemplateSection[]): Generator<TemplateSection> {
	for (const section of sections) {
		yield section;
		yield* sectionsWithin(section.children);
	}
}

/**
 * Whether a file is an exact copy of a built-in template. In a folder, such a copy is not a document, but a copy of a
 * team's template is a new document.
 */
export function isSourceOf(template: Template, text: string): boolean {
	return template.uri === undefined && textOf(template.document) === text;
}
