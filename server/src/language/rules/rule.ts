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

/** Which part of a document a rule judges. Filling and structure follow the document's Status. */
export type RuleArea = 'filling' | 'structure' | 'secrets' | 'names' | 'directives';

/**
 * Everything that a rule is: what it finds, how it says so, and what answers it. Checks never throw, and yield findings
 * in any order.
 *
 * @typeParam M the messages of its findings
 * @typeParam S what it found, for its fixes
 */
export interface Rule<M extends Message = Message, S = unknown> extends RuleTraits<M, S> {
	/** Public; it does not change. */
	readonly id: RuleId;
	readonly area: RuleArea;
	/** Severity in a document whose Status is active. */
	readonly severity: Severity;
	/** The strongest severity that the document's Status and Focus may give the rule. */
	readonly atMost: Severity;
	/** One sentence: what the rule reports. */
	readonly summary: string;
	/** What a finding says, without a full stop. */
	sentence(message: M): string;

	/** Judges one chunk at a time. The result is remembered with the chunk, so nothing else may be looked at. */
	checkChunk?(context: ChunkContext): Iterable<ChunkFinding<M, S>>;
	/** Judges the outline. It runs with every edit, and looks into no chunk that the outline does not lead to. */
	checkDocument?(context: DocumentContext): Iterable<DocumentFinding<M, S>>;
	/** Judges the names alone, with every edit. A name that could mean something else is left alone. */
	checkNames?(context: NameContext): Iterable<DocumentFinding<M, S>>;
	/** Judges what looks like a credential. */
	checkCredential?(credential: CredentialAt): DocumentFinding<M, S>;
	/** Judges the comments that speak to ArchDocs, once it is known which of them are of use. */
	checkDirectives?(context: DirectiveContext): Iterable<DocumentFinding<M, S>>;

	/**
	 * The answers to a finding, the likeliest first. Never throws.
	 *
	 * @param subject what the rule found
	 */
	fixes?(finding: Finding<M>, context: FixContext, subject: S | undefined): Iterable<Fix>;
	/** The answers to a finding in the text of an MCP file. */
	fixesInText?(finding: Finding<M>, text: string): Iterable<TextFix>;
}

/** What a rule means to those who fill in a document, and to those who show it. */
export interface RuleTraits<M extends Message = Message, S = unknown> {
	/** A finding leaves a place of the template open, which the progress counts. */
	readonly leavesPlaceOpen?: true;
	/** How guided filling settles a finding: the author writes something, or chooses one of the fixes. */
	readonly filledBy?: 'answer' | 'choice';
	/** What is asked for where a finding stands; undefined where nothing is. */
	asks?(message: M): AskedFor | undefined;
	/** What typing is to replace; the span of the finding unless it says otherwise. */
	answerSpan?(finding: Finding<M>, document: MarkdownDocument): Span;
	/** The answer is the target of a link. */
	readonly asksForTarget?: true;
	/**
	 * What a finding says of an answer that has just been written: on it, that it is no answer (`refuses`); anywhere, when
	 * there is one more than before, that it broke what is around it (`breaks`).
	 */
	readonly answerProblem?: 'refuses' | 'breaks';
	/** The section in which a finding is to be settled, or the whole document, where that is not the one it stands in. */
	settledIn?(subject: S | undefined): Section | 'document';
	/** A finding belongs to the metadata, wherever it stands. */
	readonly belongsToMetadata?: true;

	/** What a finding says about whether the document is one that is being filled in. */
	evidence?(candidate: ChunkFinding<M, S>): Evidence | undefined;
	/** What is left of a finding when it is known which paths exist; undefined for nothing. */
	settle?(candidate: ChunkFinding<M, S>, pathExists: PathExists): ChunkFinding<M, S> | undefined;

	/** How the preview marks the text of a finding; without it, it puts a note beside the text. */
	readonly mark?: 'open' | 'sample' | 'unknown' | 'none';
	/** The spans that the preview marks, relative to the chunk; the span of the finding unless it says otherwise. */
	markedSpans?(finding: Finding<M>, span: Span, facts: ChunkFacts): readonly Span[];
	/** What the further places of a finding are. */
	readonly relatedNote?: string;
	/** A comment that silences a finding stands above its block, for in its line it would change what the block is. */
	silencedAbove?(message: M): boolean;
}

/** What is asked for where a finding stands. */
export interface AskedFor {
	/** As a list shows it. */
	readonly label: string;
	/** As guided filling asks it; without it, the placeholder without its brackets. */
	readonly question?: string;
	/** Column, field and section, from the inside out. */
	readonly place?: readonly string[];
	/** Nothing stands there yet. */
	readonly missing?: true;
}

/**
 * Evidence of a document that is being filled in: a strong form, or a notation that means other things as well, of which
 * only different texts are evidence.
 */
export type Evidence = 'strong' | { readonly notation: string };

/**
 * How sure a rule is. `certain`: the template says so. `strong`: the form says so. `weak`: needs a document that has
 * other placeholders, and is a hint without. `marked`: the same, and silent without.
 */
export type Grade = 'certain' | 'strong' | 'weak' | 'marked';

/** What a rule found in a chunk. How strongly it speaks is decided when the document's findings are composed. */
export interface ChunkFinding<M extends Message = Message, S = unknown> {
	/** Relative to the chunk. */
	readonly span: Span;
	/** Further parts of what was found, on the lines below. */
	readonly related?: readonly Span[];
	readonly kind?: PlaceholderKind;
	readonly message: M;
	readonly grade: Grade;
	readonly location: FactLocation;
	readonly subject?: S | undefined;
}

/** The same, with its rule. */
export interface CandidateFinding extends ChunkFinding {
	readonly rule: Rule;
}

/** What a rule found in a document. Spans are offsets. */
export interface DocumentFinding<M extends Message = Message, S = unknown> {
	readonly span: Span;
	/** The other places it is about. */
	readonly related?: readonly Span[];
	readonly message: M;
	readonly subject?: S | undefined;
}

/** Declares a rule. Its messages and subjects are its own: others know them as {@link Message} and `unknown`. */
export function defineRule<M extends Message, S = undefined>(rule: Rule<M, S>): Rule<M, S> {
	return rule;
}
