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

/** What a rule sees that judges one chunk at a time. */
export interface ChunkContext {
	readonly chunk: Chunk;
	/** undefined for a document that follows no template. */
	readonly template: Template | undefined;
	/** What stands before the chunk's first heading, then what stands under each of them. */
	readonly bodies: readonly SectionBody[];
	/** The template's section for a heading of the chunk; -1 for what stands before the first. */
	readonly sectionAt: (heading: number) => TemplateSection | undefined;
	/** Sections stand below that heading: what belongs into it may stand there. */
	readonly hasSubsections: (heading: number) => boolean;
	/** What to call that section in a message. */
	readonly sectionName: (heading: number) => string | undefined;
}

/** What a rule sees that judges the document as a whole. */
export interface DocumentContext {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly reason: RecognitionReason;
	readonly match: SectionMatch;
	/** Words for Status of the team's own, in lower case. */
	readonly statuses: Readonly<Record<string, StatusClass>>;
	/** What stands right under the heading of a section. */
	readonly bodyOf: (section: Section) => SectionBody | undefined;
	/** A directive, or a word such as "N/A", says that the section does not apply. */
	readonly isSetAside: (section: Section) => boolean;
}

/** What a rule about names sees: those of the document, and what is known of the workspace. */
export interface NameContext {
	readonly names: DocumentNames;
	readonly scope: NameScope;
	readonly model: NameModel;
	readonly misspellings: Misspellings;
}

/** A place that looks like a credential. What stands there is nobody's business. */
export interface CredentialAt {
	/** Which kind of credential, as `github/GITHUB_TOKEN`. */
	readonly id: string;
	readonly span: Span;
}

/** What a rule about directives sees. */
export interface DirectiveContext {
	readonly problems: readonly DirectiveProblem[];
	/** Suppressions that suppress nothing. */
	readonly unused: readonly Suppression[];
}

/** A comment that silences rules in a part of a document. Spans are offsets into the document. */
export interface Suppression {
	/** The comment itself. */
	readonly span: Span;
	/** What it covers, for each of the rules that it silences. */
	readonly covers: ReadonlyMap<RuleId, Span>;
	/** As the comment names them; empty for every rule. */
	readonly rules: readonly RuleId[];
}

/** A comment that starts with "archdocs" and is none of the directives, or names a rule that does not exist. */
export interface DirectiveProblem {
	readonly span: Span;
	/** The text of the comment, or the name of the rule. */
	readonly text: string;
	readonly kind: 'unknown-directive' | 'unknown-rule';
}

/**
 * Whether a path exists, as the document writes it; undefined while nobody has looked.
 */
export type PathExists = (path: string) => boolean | undefined;
