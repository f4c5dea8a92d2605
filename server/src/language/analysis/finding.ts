import type { Message, PlaceholderKind } from '#common/messages.ts';
import type { RuleId } from '#common/ruleIds.ts';
import type { Severity } from '#common/severity.ts';
import type { Span } from '../document/span.ts';

/** A finding as every face shows it. Spans are offsets into the document. */
export interface Finding {
	readonly rule: RuleId;
	readonly kind: PlaceholderKind | null;
	readonly severity: Severity;
	readonly span: Span;
	readonly related: readonly Span[];
	readonly message: Message;
}
