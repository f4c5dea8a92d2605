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

/** The input of rules that check one chunk. */
export interface ChunkContext {
	readonly chunk: Chunk;
	/** undefined for a document that follows no template. */
	readonly template: Template | undefined;
	/** The body before the first heading, then the body under each heading. */
	readonly bodies: readonly SectionBody[];
	/** The template's section for a heading of the chunk; -1 is the text before the first heading. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
	/** Whether a heading has subsections, which can contain what its section needs. */
	readonly hasSubsections: (heading: number) => boolean;
	/** The name of the section in messages; undefined for a title. */
	readonly sectionName: (heading: number) => string | undefined;
}

/** The input of rules that check the document as a whole. */
export interface DocumentContext {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly reason: RecognitionReason;
	readonly match: SectionMatch;
	/** The team's own words for Status, in lower case. */
	readonly statuses: Readonly<Record<string, StatusClass>>;
	/** The body of a section, without its subsections. */
	readonly bodyOf: (section: Section) => SectionBody | undefined;
	/** Whether a directive or a word such as "N/A" says that the section does not apply. */
	readonly isSetAside: (section: Section) => boolean;
}

/** The input of rules about names: the names of the document, and those that the workspace defines. */
export interface NameContext {
	readonly names: DocumentNames;
	readonly scope: NameScope;
	readonly model: NameModel;
	readonly misspellings: Misspellings;
}

/** A span that looks like a credential. It carries no text, so nothing can leak. */
export interface CredentialAt {
	/** The kind of credential, such as `github/GITHUB_TOKEN`. */
	readonly id: string;
	readonly span: Span;
}

/** The input of rules about directives. */
export interface DirectiveContext {
	readonly problems: readonly DirectiveProblem[];
	/** The suppressions that suppress nothing. */
	readonly unused: readonly Suppression[];
}

/** A comment that suppresses rules in a part of a document. Spans are offsets into the document. */
export interface Suppression {
	/** The span of the comment. */
	readonly span: Span;
	/** The span in which each rule is suppressed. */
	readonly covers: ReadonlyMap<RuleId, Span>;
	/** The rules that the comment names; empty if it suppresses every rule. */
	readonly rules: readonly RuleId[];
}

/** A comment that starts with "archdocs" but is no directive, or that names a rule that does not exist. */
export interface DirectiveProblem {
	readonly span: Span;
	/** The text of the comment, or the unknown name. */
	readonly text: string;
	readonly kind: 'unknown-directive' | 'unknown-rule';
}

/** Tells whether a path of the document exists; undefined while nobody has looked it up. */
export type PathExists = (path: string) => boolean | undefined;
