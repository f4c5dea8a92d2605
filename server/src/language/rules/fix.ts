import type { MarkdownDocument } from '../document/document.ts';
import type { TextEdit } from '../document/textEdit.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { Template } from '../template/template.ts';
import type { ChunkContext, DocumentContext, PathExists } from './contexts.ts';
import type { Finding } from './finding.ts';

/** An answer to a finding. */
export interface Fix extends TextFix {
	/** The author is asked for the reason that takes the place of `reasonPlaceholder` in the edits. */
	readonly asksReason?: boolean;
	/** It only silences the finding. */
	readonly isSuppression?: boolean;
}

/** An answer to a finding in any text. */
export interface TextFix {
	/** What the text says afterwards. */
	readonly title: string;
	/** Changes of which none overlaps another; line ends are single line feeds. */
	readonly edits: readonly TextEdit[];
	/** One answer is clearly right. */
	readonly isPreferred?: boolean;
	/** May be applied unseen: nothing that an author wrote is lost, and nothing is claimed in their place. */
	readonly isSafe?: boolean;
}

/** What an author can be offered that no document says. */
export interface AuthoringContext {
	/** ISO. */
	readonly today: string;
	/** People and teams that the workspace names, the most frequent first. */
	readonly owners: () => readonly string[];
	readonly linkTargets: () => readonly LinkTarget[];
}

/** A document that a link can lead to. */
export interface LinkTarget {
	readonly title: string;
	/** Relative to the document that has the link, percent-encoded. */
	readonly path: string;
}

/** What the fixes of a document see. */
export interface FixContext extends AuthoringContext {
	readonly document: MarkdownDocument;
	readonly template: Template;
	/** What the rules about the whole document see. */
	readonly whole: DocumentContext;
	readonly model: NameModel;
	readonly names: DocumentNames;
	readonly pathExists: PathExists;
	/** All of the document, in its order. */
	readonly findings: readonly Finding[];
	/** Every rule that exists. */
	readonly ruleIds: readonly RuleId[];
	/** The chunk that an offset is in. */
	chunkAt(offset: number): PlacedChunk;
	/** The same for the document with another text. */
	withText(text: string): FixContext;
}

/** What the rules about chunks see of a chunk, and the offset at which it starts. */
export interface PlacedChunk {
	readonly start: number;
	readonly context: ChunkContext;
}
