import type { MetadataPair } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import type { Severity } from '../settings/severity.ts';

/**
 * What a page shows at a place of the source beside the text: a placeholder, sample text, a name that is not known, a name
 * with what its row says, something to be concealed; or a note about the place, which has no text of its own.
 */
export type MarkKind = 'open' | 'sample' | 'unknown' | 'name' | 'concealed' | 'note';

export interface Mark {
	readonly kind: MarkKind;
	/** Relative to the chunk. */
	readonly span: Span;
	/** Null for what is no finding. */
	readonly severity: Severity | null;
	/** Plain text. */
	readonly tip: string;
}

/** All that a page shows of a chunk beside its text. */
export interface ChunkMarks {
	readonly marks: readonly Mark[];
	/** The id of each heading, by its index among the facts of the chunk. */
	readonly slugs: readonly string[];
	/** What each heading says, without marks. */
	readonly titles: readonly string[];
	/** Headings, by their index, of sections in which something can be filled in. */
	readonly fillable: ReadonlySet<number>;
	/** Those of its pairs that are metadata of the document. */
	readonly pairs: readonly MetadataPair[];
}
