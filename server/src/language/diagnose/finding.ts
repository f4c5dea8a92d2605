import type { Message, PlaceholderKind } from '#common/messages.ts';
import type { Progress } from '#common/progress.ts';
import type { RuleId } from '#common/ruleIds.ts';
import type { StatusClass } from '#common/settings.ts';
import type { Severity } from '#common/severity.ts';
import type { Chunk } from '../document/chunk.ts';
import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { MatchedSections } from './documentSlots.ts';

/** A finding as every face shows it. Spans are offsets into the document. */
export interface Finding {
	readonly rule: RuleId;
	readonly kind: PlaceholderKind | null;
	readonly severity: Severity;
	readonly span: Span;
	readonly related: readonly Span[];
	readonly message: Message;
}

/** Everything that is said of one document. */
export interface Diagnosis {
	/** In the order of the document. */
	readonly findings: readonly Finding[];
	/** How many findings were left out because there were too many. */
	readonly omitted: number;
	readonly progress: Progress;
	/** The class of the Status that the severities follow; null for a document without template. */
	readonly status: StatusClass | null;
	/** How far one section is, by the index of its chunk and of its heading there. */
	readonly progressOf: (chunk: number, heading: number) => Progress;
	/** How far metadata and title are. */
	readonly progressOfHead: () => Progress;
	/** undefined for a document without template. */
	readonly sections: () => MatchedSections | undefined;
	/** Paths on which findings depend, and nobody has looked whether they exist. */
	readonly unknownPaths: readonly string[];
	/** Findings depend on whether paths exist, be it known or not. */
	readonly asksPaths: boolean;
	/** What looks like a credential, reported or not: who quotes the document leaves it out. In its order. */
	readonly exposed: readonly Span[];
	/** Chunks at which nobody has looked for credentials. */
	readonly unseenChunks: readonly Chunk[];
	readonly names: DocumentNames;
}
