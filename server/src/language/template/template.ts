import { type MarkdownDocument, textOf } from '../document/document.ts';
import type { Spelling } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { BareHint } from './bareHint.ts';
import type { Role } from './roles.ts';
import type { PlaceholderKind } from './token.ts';

/** What a Markdown template says a document should be. Made by `readTemplate`; never changes. */
export interface Template {
	/** As its metadata writes it; documents name it. */
	readonly type: string;
	/** The template as it was parsed. */
	readonly document: MarkdownDocument;
	/** The file it was read from, as a URI; undefined for one that is built in. */
	readonly uri: string | undefined;
	readonly metadata: readonly MetadataKey[];
	/** The heading of level 1, with the tokens in it. */
	readonly title: TemplateSection | undefined;
	readonly sections: readonly TemplateSection[];
	/** Lines with a label after the last break: dates, mostly. */
	readonly footer: readonly TemplateField[];
	/** Every token by its {@link tokenKey}. */
	readonly tokens: ReadonlyMap<string, Token>;
	/** Texts of the comments that guide the author, white space collapsed. */
	readonly guidance: ReadonlySet<string>;
	/** The spellings that its tokens have. */
	readonly spellings: ReadonlySet<Spelling>;
	/** Comments that start with "archdocs" and say nothing that is known. Offsets. */
	readonly unknownDirectives: readonly UnknownDirective[];
	/** Where each section stands in {@link Template.document}: of a family of twins, the fullest. */
	readonly places: ReadonlyMap<TemplateSection, SectionPlace>;
}

export interface UnknownDirective {
	readonly text: string;
	readonly span: Span;
}

/** Where a section stands in its template. */
export interface SectionPlace {
	/** From its heading to the next of the same level or above, without a break that belongs to that. Offsets. */
	readonly span: Span;
	/** Index of the chunk its heading stands in, and of the heading among the chunk's. */
	readonly chunk: number;
	readonly heading: number;
}

export interface MetadataKey {
	readonly key: string;
	readonly role: Role | undefined;
	/** The value as the template has it: a constant, or a token. */
	readonly value: string;
	/** The tokens in the value; none for a constant. */
	readonly tokens: number;
	/** What the first of them asks for. */
	readonly kind: PlaceholderKind | undefined;
	/** The values the token lets the author choose from. */
	readonly choices: readonly string[];
	/** A document without it is complete. */
	readonly optional: boolean;
	readonly hint: BareHint | undefined;
}

/** A section that a document should or may have. */
export interface TemplateSection {
	/** As the template writes it. */
	readonly title: string;
	/** What to call it in a message: the title without a hedge, that of the parent where it repeats. */
	readonly label: string;
	readonly key: string;
	readonly depth: number;
	/** A document without it is complete. */
	readonly optional: boolean;
	/** Its heading has a token, or a directive says so: it stands for any number of sections, whatever their titles. */
	readonly repeatable: boolean;
	/** The name of the siblings of which one suffices; undefined for a section that is no alternative. */
	readonly alternative: string | undefined;
	/** Tokens in the heading. */
	readonly headingTokens: number;
	/** Bold labels of what follows them, in order. */
	readonly groups: readonly TemplateGroup[];
	readonly fields: readonly TemplateField[];
	readonly tables: readonly TemplateTable[];
	/** Blocks of code under bold labels of their own: alternatives, of which one suffices. */
	readonly variants: readonly TemplateVariant[];
	/** Lists with lines that have no token: text of the template that shows what to write. */
	readonly sampleLists: readonly TemplateList[];
	/** First words of the info strings of its blocks of code, each once. */
	readonly languages: readonly string[];
	/** Tokens of the body that stand neither in a field, nor in a table, nor in a variant. */
	readonly bodyTokens: number;
	/** It has neither text, nor tables, nor code of its own. */
	readonly empty: boolean;
	readonly guidance: readonly string[];
	/** The heading, and each line outside of tables and fields, as they read when brackets are taken away. */
	readonly titleHints: readonly BareHint[];
	readonly lineHints: ReadonlyMap<string, BareHint>;
	readonly children: readonly TemplateSection[];
}

export interface TemplateGroup {
	readonly label: string;
	readonly key: string;
}

/** A labelled value. */
export interface TemplateField {
	readonly label: string;
	readonly key: string;
	/** The key of the bold label it stands under; undefined right under the heading. */
	readonly group: string | undefined;
	readonly tokens: number;
	/** How often the section has the label. */
	readonly count: number;
	readonly role: Role | undefined;
	readonly choices: readonly string[];
	/** A section without it is complete. */
	readonly optional: boolean;
	readonly hints: readonly BareHint[];
}

export interface TemplateTable {
	readonly columns: readonly TemplateColumn[];
	/** A section without it is complete. */
	readonly optional: boolean;
	readonly group: string | undefined;
	/** Tokens in all its sample rows. */
	readonly tokens: number;
	readonly rows: readonly TemplateRow[];
}

export interface TemplateRow {
	/** The source of each cell, trimmed. */
	readonly cells: readonly string[];
	readonly tokens: number;
}

/** A block of code that shows one of several ways. */
export interface TemplateVariant {
	/** The bold label it stands under. */
	readonly group: string;
	readonly tokens: number;
}

/** The items of a list as the template writes them, white space collapsed. */
export interface TemplateList {
	readonly items: readonly string[];
	/** Items without a token. */
	readonly samples: number;
}

export interface TemplateColumn {
	readonly title: string;
	readonly key: string;
	readonly role: Role | undefined;
	/** The values a token of the column lets the author choose from. */
	readonly choices: readonly string[];
	/** A table without it is complete. */
	readonly optional: boolean;
	/** The most tokens that a sample cell of the column has. */
	readonly tokens: number;
	/** Sample cells without a token: text of the template that an author may keep. */
	readonly samples: ReadonlySet<string>;
	readonly hints: readonly BareHint[];
}

/** A placeholder of the template. */
export interface Token {
	/** As its first place spells it, delimiters included. */
	readonly text: string;
	readonly kind: PlaceholderKind;
	/** Unfilled wherever it stands; other tokens only where the template has them. */
	readonly strong: boolean;
	readonly choices: readonly string[];
	readonly places: readonly TokenPlace[];
}

/** Where the template has a token. Keys are those that headings and labels are compared by. */
export interface TokenPlace {
	readonly section: TemplateSection | undefined;
	readonly column: string | undefined;
	readonly field: string | undefined;
	readonly metadata: string | undefined;
	readonly language: string | undefined;
	/** The text around the token on its line or in its cell, when there is any. */
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
