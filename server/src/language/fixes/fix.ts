import type { FixTitle } from '#common/fixTitles.ts';
import type { Finding } from '../diagnose/finding.ts';
import type { TextReplacement } from '../document/textReplacement.ts';
import type { FixContext } from './fixContext.ts';

/** An answer to a finding. */
export interface Fix {
	readonly title: FixTitle;
	/** Changes to the document, of which none overlaps another; line ends are single line feeds. */
	readonly edits: readonly TextReplacement[];
	/** One answer is clearly right. */
	readonly isPreferred?: boolean;
	/** May be applied unseen: nothing that an author wrote is lost, and nothing is claimed in their place. */
	readonly isSafe?: boolean;
	/** The author is asked for the reason that takes the place of `reasonPlaceholder` in the edits. */
	readonly asksReason?: boolean;
}

/** The answers to a finding of one rule, the likeliest first. Never throws. */
export type FixesOf = (finding: Finding, context: FixContext) => Iterable<Fix>;
