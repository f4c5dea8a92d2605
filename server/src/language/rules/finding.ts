import type { FactLocation } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { Severity } from '../settings/severity.ts';
import type { PlaceholderKind } from '../template/token.ts';

/** The values of a finding's message. `sentenceOf` turns them into a sentence. */
export interface Message {
	/** The id of the message. A rule can have several messages. */
	readonly id: string;
}

/** A finding that the editor, the command line and the preview show. Spans are offsets in UTF-16 units. */
export interface Finding<M extends Message = Message> {
	readonly rule: RuleId;
	readonly kind: PlaceholderKind | null;
	readonly severity: Severity;
	readonly span: Span;
	readonly related: readonly Span[];
	readonly message: M;
	/** The location in the chunk. It is undefined for a finding about the whole document. */
	readonly location?: FactLocation | undefined;
}
