import type { PlaceholderKind } from '#common/messages.ts';
import type { Spelling } from '../document/facts.ts';
import type { MetadataRole } from './words.ts';

/** What a Markdown template says a document should be. Made by `readTemplate`; never changes. */
export interface Template {
	/** As its metadata writes it; documents name it. */
	readonly type: string;
	/** The template's own text. */
	readonly text: string;
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
}

export interface MetadataKey {
	readonly key: string;
	readonly role: MetadataRole | undefined;
	/** The value as the template has it: a constant, or a token. */
	readonly value: string;
	/** The tokens in the value; none for a constant. */
	readonly tokens: number;
	/** The values the token lets the author choose from. */
	readonly choices: readonly string[];
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
	/** Its heading has a token: it stands for any number of sections, whatever their titles. */
	readonly repeatable: boolean;
	/** Tokens in the heading. */
	readonly headingTokens: number;
	readonly fields: readonly TemplateField[];
	readonly tables: readonly TemplateTable[];
	/** Blocks of code under bold labels of their own: alternatives, of which one suffices. */
	readonly variants: readonly TemplateVariant[];
	/** Tokens of the body that stand neither in a field, nor in a table, nor in a variant. */
	readonly bodyTokens: number;
	readonly guidance: readonly string[];
	readonly children: readonly TemplateSection[];
}

/** A labelled value. */
export interface TemplateField {
	readonly label: string;
	readonly key: string;
	/** The bold label it stands under; undefined right under the heading. */
	readonly group: string | undefined;
	readonly tokens: number;
	/** How often the section has the label. */
	readonly count: number;
}

export interface TemplateTable {
	readonly columns: readonly TemplateColumn[];
	readonly group: string | undefined;
	/** Tokens in all its sample rows. */
	readonly tokens: number;
}

/** A block of code that shows one of several ways. */
export interface TemplateVariant {
	/** The bold label it stands under. */
	readonly group: string;
	readonly tokens: number;
}

export interface TemplateColumn {
	readonly title: string;
	readonly key: string;
	/** The most tokens that a sample cell of the column has. */
	readonly tokens: number;
	/** Sample cells without a token: text of the template that an author may keep. */
	readonly samples: ReadonlySet<string>;
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
