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
	/** Whether the fix asks the author for a reason. The reason replaces `reasonPlaceholder` in the edits. */
	readonly asksReason?: boolean;
	/** Whether the fix only suppresses the finding. */
	readonly isSuppression?: boolean;
}

/** A fix for a finding in any text, such as a document or an MCP file. */
export interface TextFix {
	/** The label in the list of quick fixes. */
	readonly title: string;
	/** The edits. They do not overlap, and their line endings are LF. */
	readonly edits: readonly TextEdit[];
	/** Whether the fix is clearly the right one. */
	readonly isPreferred?: boolean;
	/** Whether the fix needs no review. A safe fix deletes no text of the author and states nothing in their name. */
	readonly isSafe?: boolean;
}

/** The values from outside the document that fixes and completions can offer. */
export interface AuthoringContext {
	/** The current date as YYYY-MM-DD. */
	readonly today: string;
	/** Returns the people and teams that own documents in the workspace, the most frequent first. */
	readonly owners: () => readonly string[];
	/** Returns the documents that a link can point to. */
	readonly linkTargets: () => readonly LinkTarget[];
}

/** A document that a link can point to. */
export interface LinkTarget {
	readonly title: string;
	/** The percent-encoded path, relative to the document that contains the link. */
	readonly path: string;
}

/** The input for the fixes of a document. */
export interface FixContext extends AuthoringContext {
	readonly document: MarkdownDocument;
	readonly template: Template;
	/** The input for the rules that check the document as a whole. */
	readonly whole: DocumentContext;
	readonly model: NameModel;
	readonly names: DocumentNames;
	readonly pathExists: PathExists;
	/** All findings of the document, in document order. */
	readonly findings: readonly Finding[];
	/** The ids of all rules. */
	readonly ruleIds: readonly RuleId[];
	/** Returns the chunk at an offset. Throws a RangeError if there is no chunk. */
	chunkAt(offset: number): PlacedChunk;
	/** Returns the context for the same document with a different text. */
	withText(text: string): FixContext;
}

/** The context of a chunk, and the offset in the document at which the chunk starts. */
export interface PlacedChunk {
	readonly start: number;
	readonly context: ChunkContext;
}
