import type { MarkdownDocument } from '../document/document.ts';
import type { ChunkFacts, FactLocation } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { Severity } from '../settings/severity.ts';
import type { Section } from '../template/outline.ts';
import type { PlaceholderKind } from '../template/token.ts';
import type {
	ChunkContext,
	CredentialAt,
	DirectiveContext,
	DocumentContext,
	NameContext,
	PathExists,
} from './contexts.ts';
import type { Finding, Message } from './finding.ts';
import type { Fix, FixContext, TextFix } from './fix.ts';

/** The part of a document that a rule checks. Status adjusts the severity of the `filling` and `structure` areas. */
export type RuleArea = 'filling' | 'structure' | 'secrets' | 'names' | 'directives';

/**
 * A rule, with its check, its messages and its fixes. Each rule implements one of the `check…` methods. Checks never
 * throw, and they yield findings in any order.
 *
 * @typeParam M the messages of its findings
 * @typeParam S the subject of its findings: the data that the check passes to the traits and the fixes
 */
export interface Rule<M extends Message = Message, S = unknown> extends RuleTraits<M, S> {
	/** The public id, for example `empty-link`. It never changes. */
	readonly id: RuleId;
	readonly area: RuleArea;
	/** The severity in a document with an active Status. */
	readonly severity: Severity;
	/** The highest severity that Status and Focus can give to the rule. */
	readonly atMost: Severity;
	/** A one-sentence description of what the rule reports. */
	readonly summary: string;
	/** Returns the message as an English sentence without a full stop. */
	sentence(message: M): string;

	/** Checks one chunk. The result is cached with the chunk, so the check must read only its context. */
	checkChunk?(context: ChunkContext): Iterable<ChunkFinding<M, S>>;
	/** Checks the outline. It runs after every edit, so it must not scan all chunks. */
	checkDocument?(context: DocumentContext): Iterable<DocumentFinding<M, S>>;
	/** Checks the names. It runs after every edit, and it skips names that can have another meaning. */
	checkNames?(context: NameContext): Iterable<DocumentFinding<M, S>>;
	/** Reports a span that looks like a credential. */
	checkCredential?(credential: CredentialAt): DocumentFinding<M, S>;
	/** Checks the directives. It runs last because only then are the used suppressions known. */
	checkDirectives?(context: DirectiveContext): Iterable<DocumentFinding<M, S>>;

	/**
	 * Yields the fixes for a finding, the most likely fix first. It never throws.
	 *
	 * @param subject the subject from the check; undefined if the finding has no subject
	 */
	fixes?(finding: Finding<M>, context: FixContext, subject: S | undefined): Iterable<Fix>;
	/** Yields the fixes for a finding in the text of an MCP file. */
	fixesInText?(finding: Finding<M>, text: string): Iterable<TextFix>;
}

/** The traits that tell filling features and the preview how to treat the findings of a rule. All are optional. */
export interface RuleTraits<M extends Message = Message, S = unknown> {
	/** Each finding marks an open place of the template. The progress counts these places. */
	readonly leavesPlaceOpen?: true;
	/** How guided filling resolves a finding: the author writes an answer or chooses one of the fixes. */
	readonly filledBy?: 'answer' | 'choice';
	/** Returns what to ask the author for, or undefined if the finding requires no input. */
	asks?(message: M): AskedFor | undefined;
	/** Returns the span that an answer replaces. Default: the span of the finding. */
	answerSpan?(finding: Finding<M>, document: MarkdownDocument): Span;
	/** The answer to a finding is a link target. */
	readonly asksForTarget?: true;
	/**
	 * How new findings of the rule affect an answer that the author just wrote. `refuses`: a finding that overlaps the
	 * answer rejects it. `breaks`: an additional finding anywhere means that the answer broke the surrounding text.
	 */
	readonly answerProblem?: 'refuses' | 'breaks';
	/** Returns the part of the document that a finding belongs to. Default: the section that contains its span. */
	settledIn?(subject: S | undefined): Section | 'document';
	/** Each finding belongs to the metadata, regardless of its span. */
	readonly belongsToMetadata?: true;

	/** Returns the evidence, if any, that the document is being filled in. */
	evidence?(candidate: ChunkFinding<M, S>): Evidence | undefined;
	/** Removes the parts of a candidate that existing paths resolve. Returns undefined if nothing remains. */
	settle?(candidate: ChunkFinding<M, S>, pathExists: PathExists): ChunkFinding<M, S> | undefined;

	/** How the preview marks the text of a finding. Default: a note next to the text. */
	readonly mark?: 'open' | 'sample' | 'unknown' | 'none';
	/** Returns the spans that the preview marks, relative to the chunk. Default: the span of the finding. */
	markedSpans?(finding: Finding<M>, span: Span, facts: ChunkFacts): readonly Span[];
	/** The message for the related spans of a finding. */
	readonly relatedNote?: string;
	/** Whether a suppression goes above the block because a comment on the line would change the block. */
	silencedAbove?(message: M): boolean;
}

/** The input that a finding requires from the author. */
export interface AskedFor {
	/** The label in the list of open places. */
	readonly label: string;
	/** The question that guided filling asks. Default: the content of the placeholder. */
	readonly question?: string;
	/** The names of the place: the column or field, then the section. */
	readonly place?: readonly string[];
	/** The document does not contain any text for this input yet. */
	readonly missing?: true;
}

/**
 * Evidence that a document is being filled in. Every occurrence of a strong form counts. A notation can have other
 * meanings, so all occurrences of the same notation count once.
 */
export type Evidence = 'strong' | { readonly notation: string };

/**
 * How certain a rule is about a finding. `certain`: the template determines it. `strong`: the form determines it.
 * `weak`: the finding is only a hint, unless the document is being filled in. `marked`: the finding is reported only if
 * the document is being filled in.
 */
export type Grade = 'certain' | 'strong' | 'weak' | 'marked';

/** A finding of a rule in a chunk. Later, `composeFindings` decides whether to report it and sets its severity. */
export interface ChunkFinding<M extends Message = Message, S = unknown> {
	/** The span relative to the chunk. */
	readonly span: Span;
	/** The spans of the parts of the finding on the following lines, relative to the chunk. */
	readonly related?: readonly Span[];
	readonly kind?: PlaceholderKind;
	readonly message: M;
	readonly grade: Grade;
	readonly location: FactLocation;
	readonly subject?: S | undefined;
}

/** A finding in a chunk, with its rule. */
export interface CandidateFinding extends ChunkFinding {
	readonly rule: Rule;
}

/** A finding of a rule in a document. Spans are offsets into the document, in UTF-16 units. */
export interface DocumentFinding<M extends Message = Message, S = unknown> {
	readonly span: Span;
	/** The other spans that the message refers to. */
	readonly related?: readonly Span[];
	readonly message: M;
	readonly subject?: S | undefined;
}

/** Defines a rule with its own types. Other code sees its messages as {@link Message} and its subjects as `unknown`. */
export function defineRule<M extends Message, S = undefined>(rule: Rule<M, S>): Rule<M, S> {
	return rule;
}
