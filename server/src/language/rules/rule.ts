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

/** The part of a document that a rule checks. The document's Status adjusts the severity of filling and structure. */
export type RuleArea = 'filling' | 'structure' | 'secrets' | 'names' | 'directives';

/**
 * A rule: what it finds, how its message reads, and which fixes it offers. A rule implements one of the checks. Checks
 * never throw, and yield findings in any order.
 *
 * @typeParam M the messages of its findings
 * @typeParam S the subject of its findings: what the check found, for the traits and the fixes
 */
export interface Rule<M extends Message = Message, S = unknown> extends RuleTraits<M, S> {
	/** The public id, such as `empty-link`. It never changes. */
	readonly id: RuleId;
	readonly area: RuleArea;
	/** The severity in a document whose Status is active. */
	readonly severity: Severity;
	/** The strongest severity that Status and Focus can give the rule. */
	readonly atMost: Severity;
	/** What the rule reports, in one sentence. */
	readonly summary: string;
	/** The message as an English sentence without a full stop. */
	sentence(message: M): string;

	/** Checks one chunk. The result is cached with the chunk, so the check must read nothing but its context. */
	checkChunk?(context: ChunkContext): Iterable<ChunkFinding<M, S>>;
	/** Checks the outline. It runs after every edit, so it must not scan all chunks. */
	checkDocument?(context: DocumentContext): Iterable<DocumentFinding<M, S>>;
	/** Checks the names. It runs after every edit, and skips names that could mean something else. */
	checkNames?(context: NameContext): Iterable<DocumentFinding<M, S>>;
	/** Reports a span that looks like a credential. */
	checkCredential?(credential: CredentialAt): DocumentFinding<M, S>;
	/** Checks the directives. It runs last, when it is known which suppressions are in use. */
	checkDirectives?(context: DirectiveContext): Iterable<DocumentFinding<M, S>>;

	/**
	 * Offers fixes for a finding, the most likely first. It never throws.
	 *
	 * @param subject what the check found; undefined if the finding has none
	 */
	fixes?(finding: Finding<M>, context: FixContext, subject: S | undefined): Iterable<Fix>;
	/** Offers fixes for a finding in the text of an MCP file. */
	fixesInText?(finding: Finding<M>, text: string): Iterable<TextFix>;
}

/** How the features that fill in or show a document treat the findings of a rule. Each trait is optional. */
export interface RuleTraits<M extends Message = Message, S = unknown> {
	/** A finding marks a place of the template that is open. The progress counts it. */
	readonly leavesPlaceOpen?: true;
	/** How guided filling resolves a finding: the author writes an answer, or chooses one of the fixes. */
	readonly filledBy?: 'answer' | 'choice';
	/** What the author is asked for; undefined if a finding asks for nothing. */
	asks?(message: M): AskedFor | undefined;
	/** The span that an answer replaces. Default: the span of the finding. */
	answerSpan?(finding: Finding<M>, document: MarkdownDocument): Span;
	/** The answer is the target of a link. */
	readonly asksForTarget?: true;
	/**
	 * What a new finding means right after the author wrote an answer. `refuses`: a finding on the answer rejects it.
	 * `breaks`: an additional finding anywhere means that the answer broke the text around it.
	 */
	readonly answerProblem?: 'refuses' | 'breaks';
	/** The part of the document that a finding belongs to. Default: the section that contains its span. */
	settledIn?(subject: S | undefined): Section | 'document';
	/** A finding belongs to the metadata, wherever its span is. */
	readonly belongsToMetadata?: true;

	/** The evidence, if any, that a candidate gives for a document that is being filled in. */
	evidence?(candidate: ChunkFinding<M, S>): Evidence | undefined;
	/** Removes what existing paths settle from a candidate; undefined if nothing remains. */
	settle?(candidate: ChunkFinding<M, S>, pathExists: PathExists): ChunkFinding<M, S> | undefined;

	/** How the preview marks the text of a finding. Default: a note beside the text. */
	readonly mark?: 'open' | 'sample' | 'unknown' | 'none';
	/** The spans that the preview marks, relative to the chunk. Default: the span of the finding. */
	markedSpans?(finding: Finding<M>, span: Span, facts: ChunkFacts): readonly Span[];
	/** The message at the related spans of a finding. */
	readonly relatedNote?: string;
	/** Whether a suppression goes above the block, because a comment in the line would change the block. */
	silencedAbove?(message: M): boolean;
}

/** What the author is asked for at a finding. */
export interface AskedFor {
	/** The label in a list of open places. */
	readonly label: string;
	/** The question of guided filling. Default: the content of the placeholder. */
	readonly question?: string;
	/** The column or field, then the section. */
	readonly place?: readonly string[];
	/** The document has no text for it yet. */
	readonly missing?: true;
}

/**
 * Evidence of a document that is being filled in. A strong form always counts. A notation has other meanings, too, so
 * repetitions of one count once.
 */
export type Evidence = 'strong' | { readonly notation: string };

/**
 * How certain a rule is. `certain`: the template says so. `strong`: the form says so. `weak`: only a hint, unless the
 * document is being filled in. `marked`: reported only if the document is being filled in.
 */
export type Grade = 'certain' | 'strong' | 'weak' | 'marked';

/** What a rule found in a chunk. `composeFindings` decides later whether it is reported, and with which severity. */
export interface ChunkFinding<M extends Message = Message, S = unknown> {
	/** Relative to the chunk. */
	readonly span: Span;
	/** Further parts of the same thing on the next lines, relative to the chunk. */
	readonly related?: readonly Span[];
	readonly kind?: PlaceholderKind;
	readonly message: M;
	readonly grade: Grade;
	readonly location: FactLocation;
	readonly subject?: S | undefined;
}

/** A finding in a chunk with its rule. */
export interface CandidateFinding extends ChunkFinding {
	readonly rule: Rule;
}

/** What a rule found in a document. Spans are offsets into the document, in UTF-16 units. */
export interface DocumentFinding<M extends Message = Message, S = unknown> {
	readonly span: Span;
	/** Other spans that the message is about. */
	readonly related?: readonly Span[];
	readonly message: M;
	readonly subject?: S | undefined;
}

/** Declares a rule with its own types. Other code sees its messages as {@link Message} and its subjects as `unknown`. */
export function defineRule<M extends Message, S = undefined>(rule: Rule<M, S>): Rule<M, S> {
	return rule;
}
