import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { CredentialAt } from '../rules/contexts.ts';
import type { Message } from '../rules/finding.ts';

/** What of a chunk looks like a credential, in its order and relative to it; undefined while nobody has looked. */
export type ExposuresOf = (chunk: Chunk) => readonly CredentialAt[] | undefined;

/** What looks like a credential in a document. */
export interface Exposures {
	/** Spans are offsets. In the order of the document. */
	readonly credentials: readonly CredentialAt[];
	/** Chunks in which nobody has looked. */
	readonly unseen: readonly Chunk[];
}

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
 * What makes messages that do not quote what looks like a credential.
 *
 * @param credentials where it stands
 * @param textAt the text that a span is of
 */
export function messageConcealer(
	credentials: readonly CredentialAt[],
	textAt: (span: Span) => string,
): (message: Message) => Message {
	if (credentials.length === 0) return (message) => message;
	// The longest first: one can be the start of another.
	const values = [...new Set(credentials.map(({ span }) => textAt(span)))].sort(
		(a, b) => b.length - a.length,
	);
	const conceal = (_: string, value: unknown) =>
		typeof value === 'string' ? values.reduce((text, it) => text.replaceAll(it, '•••'), value) : value;
	return (message) => JSON.parse(JSON.stringify(message), conceal);
}
