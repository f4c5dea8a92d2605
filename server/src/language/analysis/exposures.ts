import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { CredentialAt } from '../rules/contexts.ts';
import type { Message } from '../rules/finding.ts';

/**
 * Returns the spans of a chunk that look like a credential, in order and relative to the chunk. `undefined` until the
 * chunk has been searched.
 */
export type ExposuresOf = (chunk: Chunk) => readonly CredentialAt[] | undefined;

/** The spans of a document that look like a credential. */
export interface Exposures {
	/** Spans are offsets into the document. Sorted by position. */
	readonly credentials: readonly CredentialAt[];
	/** Chunks that were not searched yet. */
	readonly unseen: readonly Chunk[];
}

/** Collects the credentials of all chunks, with spans in the document. */
export function exposuresIn(document: MarkdownDocument, exposuresOf: ExposuresOf): Exposures {
	const credentials: CredentialAt[] = [];
	const unseen: Chunk[] = [];
	for (const [index, chunk] of document.chunks.entries()) {
		const found = exposuresOf(chunk);
		if (found === undefined) unseen.push(chunk);
		for (const { id, span } of found ?? [])
			credentials.push({ id, span: shift(span, document.starts[index] ?? 0) });
	}
	return { credentials, unseen };
}

/**
 * Returns a function that replaces credentials in a message with "•••".
 *
 * @param textAt returns the text of a span
 */
export function messageConcealer(
	credentials: readonly CredentialAt[],
	textAt: (span: Span) => string,
): (message: Message) => Message {
	if (credentials.length === 0) return (message) => message;
	// The longest values come first, because one value can be the start of another.
	const values = [...new Set(credentials.map(({ span }) => textAt(span)))].sort(
		(a, b) => b.length - a.length,
	);
	const conceal = (_: string, value: unknown) =>
		typeof value === 'string' ? values.reduce((text, it) => text.replaceAll(it, '•••'), value) : value;
	return (message) => JSON.parse(JSON.stringify(message), conceal);
}
