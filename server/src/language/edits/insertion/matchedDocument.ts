import type { MarkdownDocument } from '../../document/document.ts';
import type { SectionMatch } from '../../template/matchSections.ts';
import type { Outline } from '../../template/outline.ts';
import type { Template } from '../../template/template.ts';

/** A document, and the match of its sections to the sections of its template. */
export interface MatchedDocument {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly match: SectionMatch;
}
