import type { MarkdownDocument } from '../document/document.ts';
import type { TextEdit } from '../document/textEdit.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { NameModel } from '../names/nameModel.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { Template } from '../template/template.ts';
import type { ChunkContext, DocumentContext, PathExists } from './contexts.ts';
import type { Finding } from './finding.ts';

/** A fix for a finding in a document. */
export interface Fix extends TextFix {
	/** The author gives a reason, which replaces `reasonPlaceholder` in the edits. */
	readonly asksReason?: boolean;
	/** The fix only suppresses the finding. */
	readonly isSuppression?: boolean;
}

/** A fix for a finding in any text. */
export interface TextFix {
	/** The label in the list of quick fixes. */
	readonly title: string;
	/** The edits, none overlapping another. Their line ends are line feeds. */
	readonly edits: readonly TextEdit[];
	/** The fix is clearly the right one. */
	readonly isPreferred?: boolean;
	/** The fix needs no review: it deletes nothing an author wrote, and states nothing in their name. */
	readonly isSafe?: boolean;
}

/** What fixes and completions can offer from outside of the document. */
export interface AuthoringContext {
	/** The date as YYYY-MM-DD. */
	readonly today: string;
	/** The people and teams that own documents in the workspace, the most frequent first. */
	readonly owners: () => readonly string[];
	/** The documents that a link can lead to. */
	readonly linkTargets: () => readonly LinkTarget[];
}

/** A document that a link can lead to. */
export interface LinkTarget {
	readonly title: string;
	/** The path relative to the document with the link, percent-encoded. */
	readonly path: string;
}

/** The input of the fixes of a document. */
export interface FixContext extends AuthoringContext {
	readonly document: MarkdownDocument;
	readonly template: Template;
	/** The input of the rules about the whole document. */
	readonly whole: DocumentContext;
	readonly model: NameModel;
	readonly names: DocumentNames;
	readonly pathExists: PathExists;
	/** All findings of the document, in its order. */
	readonly findings: readonly Finding[];
	/** The ids of all rules. */
	readonly ruleIds: readonly RuleId[];
	/** The chunk at an offset. Throws a RangeError if there is none. */
	chunkAt(offset: number): PlacedChunk;
	/** The context for the same document with another text. */
	withText(text: string): FixContext;
}

/** A chunk as its rules see it, and the offset at which it starts. */
export interface PlacedChunk {
	readonly start: number;
	readonly context: ChunkContext;
}
