import type { MetadataPair } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { Severity } from '../settings/severity.ts';

/**
 * The kind of a mark in the preview: a placeholder, sample text, an unknown name, a name with its row, a concealed
 * credential, or a note about the place, which has no text of its own.
 */
export type MarkKind = 'open' | 'sample' | 'unknown' | 'name' | 'concealed' | 'note';

export interface Mark {
	readonly kind: MarkKind;
	/** The span, relative to the chunk. */
	readonly span: Span;
	/** Null if the mark is not a finding. */
	readonly severity: Severity | null;
	/** The tooltip, as plain text. */
	readonly tip: string;
}

/** Everything that a page shows for a chunk apart from its text. */
export interface ChunkMarks {
	readonly marks: readonly Mark[];
	/** The id of each heading, by its index among the facts of the chunk. */
	readonly slugs: readonly string[];
	/** The plain text of each heading. */
	readonly titles: readonly string[];
	/** The indices of the headings of sections with open places. */
	readonly fillable: ReadonlySet<number>;
	/** The pairs of the chunk that are metadata of the document. */
	readonly pairs: readonly MetadataPair[];
}
