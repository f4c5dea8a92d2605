import type { Message } from '#common/messages.ts';
import type { RuleId } from '#common/ruleIds.ts';
import type { StatusClass } from '#common/settings.ts';
import type { MarkdownDocument } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { SectionMatch } from '../template/matchSections.ts';
import type { Outline, Section } from '../template/outline.ts';
import type { Recognition } from '../template/recognize.ts';
import type { SectionBody } from '../template/sectionBody.ts';
import type { Template } from '../template/template.ts';

/** What a rule that judges the document as a whole gets to see. */
export interface DocumentContext {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly reason: Recognition['reason'];
	readonly match: SectionMatch;
	/** Words for Status of the team's own, in lower case. */
	readonly statuses: Readonly<Record<string, StatusClass>>;
	/** What stands right under the heading of a section. */
	readonly bodyOf: (section: Section) => SectionBody | undefined;
	/** A directive, or a word such as "N/A", says that the section does not apply. */
	readonly isSetAside: (section: Section) => boolean;
}

/** What such a rule found. Spans are offsets into the document. */
export interface DocumentFinding {
	readonly rule: RuleId;
	readonly span: Span;
	readonly message: Message;
}

/**
 * A rule that needs the outline: headings, metadata, and which section of the template each section is. It runs with
 * every edit, so it must not look into chunks that the outline does not lead to.
 */
export interface DocumentRule {
	readonly id: RuleId;
	/** The findings, in any order. Never throws. */
	check(context: DocumentContext): Iterable<DocumentFinding>;
}
