import type { FactLocation } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { RuleId } from '../settings/ruleIds.generated.ts';
import type { Severity } from '../settings/severity.ts';
import type { PlaceholderKind } from '../template/token.ts';

/** A finding in words to be chosen: what its rule calls it, and what stands in the document. */
export interface Message {
	readonly id: string;
}

/** A finding as every face shows it. Spans are offsets into the document. */
export interface Finding<M extends Message = Message> {
	readonly rule: RuleId;
	readonly kind: PlaceholderKind | null;
	readonly severity: Severity;
	readonly span: Span;
	readonly related: readonly Span[];
	readonly message: M;
	/** Where in its chunk it stands; undefined for a finding about the whole document. */
	readonly location?: FactLocation | undefined;
}
