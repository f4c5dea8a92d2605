import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { Misspellings } from '../names/misspellings.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { NameScope } from '../names/nameScope.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { StatusClass } from '../settings/settings.ts';
import type { SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { RecognitionReason } from '../template/recognitionReason.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/** The input for rules that check one chunk. */
export interface ChunkContext {
	readonly chunk: Chunk;
	/** The template of the document. It is undefined if the document follows no template. */
	readonly template: Template | undefined;
	/** The body before the first heading, then the body under each heading. */
	readonly bodies: readonly SectionBody[];
	/** Returns the template section for a heading index in the chunk. Index -1 is the text before the first heading. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
	/** Whether a heading has subsections. They can contain the parts that its section requires. */
	readonly hasSubsections: (heading: number) => boolean;
	/** Returns the name of the section for messages, or undefined for a title. */
	readonly sectionName: (heading: number) => string | undefined;
}

/** The input for rules that check the document as a whole. */
export interface DocumentContext {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly reason: RecognitionReason;
	readonly match: SectionMatch;
	/** The team's custom Status values, in lower case. */
	readonly statuses: Readonly<Record<string, StatusClass>>;
	/** Returns the body of a section, without its subsections. */
	readonly bodyOf: (section: Section) => SectionBody | undefined;
	/** Whether a directive or a word such as "N/A" marks the section as not applicable. */
	readonly isSetAside: (section: Section) => boolean;
}

/** The input for rules about names: the names in the document and the names that the workspace defines. */
export interface NameContext {
	readonly names: DocumentNames;
	readonly scope: NameScope;
	readonly model: NameModel;
	readonly misspellings: Misspellings;
}

/** A span that looks like a credential. It does not contain the text, so the credential cannot leak. */
export interface CredentialAt {
	/** The kind of credential, such as `github/GITHUB_TOKEN`. */
	readonly id: string;
	readonly span: Span;
}

/** The input for rules about directives. */
export interface DirectiveContext {
	readonly problems: readonly DirectiveProblem[];
	/** The suppressions that suppress no finding. */
	readonly unused: readonly Suppression[];
}

/** A comment that suppresses rules in a part of a document. Spans are offsets into the document. */
export interface Suppression {
	/** The span of the comment. */
	readonly span: Span;
	/** The span in which each rule is suppressed. */
	readonly covers: ReadonlyMap<RuleId, Span>;
	/** The rules that the comment names. The list is empty if the comment suppresses all rules. */
	readonly rules: readonly RuleId[];
}

/** A comment that starts with "archdocs" but is not a directive, or a directive that names an unknown rule. */
export interface DirectiveProblem {
	readonly span: Span;
	/** The text of the comment, or the name of the unknown rule. */
	readonly text: string;
	readonly kind: 'unknown-directive' | 'unknown-rule';
}

/** Whether a path in the document exists. The result is undefined until the path has been looked up. */
export type PathExists = (path: string) => boolean | undefined;
