import type { Message, PlaceholderKind } from '#common/messages.ts';
import type { RuleId } from '#common/ruleIds.ts';
import type { Chunk } from '../document/chunk.ts';
import type { Home } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { Template, TemplateSection } from '../template/template.ts';

/** What a rule that judges one chunk at a time gets to see. */
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

/**
 * How sure a rule is. `certain`: the template says so. `strong`: the form says so. `weak`: needs a document that has
 * other placeholders, and is a hint without. `marked`: the same, and silent without.
 */
export type Grade = 'certain' | 'strong' | 'weak' | 'marked';

/** What a rule found; how strongly it will speak is decided when the document's findings are composed. */
export interface CandidateFinding {
	readonly rule: RuleId;
	readonly kind: PlaceholderKind | null;
	/** Relative to the chunk. */
	readonly span: Span;
	/** Further parts of what was found, on the lines below. */
	readonly related: readonly Span[];
	readonly message: Message;
	readonly grade: Grade;
	readonly home: Home;
	/** Of sample text: what is left to be settled. The finding stands on the first that is not. */
	readonly samples?: readonly Sample[];
}

/** A part of sample text. */
export interface Sample {
	/** Relative to the chunk. */
	readonly span: Span;
	/** Paths as the document writes them; one that exists in the workspace settles the part. */
	readonly paths: readonly string[];
}

/** A rule that needs nothing but a chunk, its place in the template, and the template. */
export interface ChunkRule {
	readonly id: RuleId;
	/** The findings in one chunk, in any order. Never throws. */
	check(context: ChunkContext): Iterable<CandidateFinding>;
}
