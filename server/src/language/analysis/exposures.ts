import type { Message } from '#common/messages.ts';
import type { Chunk } from '../document/chunk.ts';
import type { MarkdownDocument } from '../document/document.ts';
import { type Span, shift } from '../document/span.ts';
import type { NameFinding } from '../rules/nameRule.ts';
import type { Finding } from './finding.ts';

/** A place in a text that looks like a real credential. What stands there is nobody's business. */
export interface Exposure {
	/** Which kind of credential, as `github/GITHUB_TOKEN`. */
	readonly id: string;
	/** Relative to the text that was looked at. */
	readonly span: Span;
}

/** What of a chunk looks like a credential, in its order; undefined while nobody has looked. */
export type ExposuresOf = (chunk: Chunk) => readonly Exposure[] | undefined;

/** The findings of `exposed-secret`, and the chunks of which nobody knows. */
export function exposedSecrets(
	document: MarkdownDocument,
	exposuresOf: ExposuresOf,
): { readonly findings: readonly NameFinding[]; readonly unseen: readonly Chunk[] } {
	const findings: NameFinding[] = [];
	const unseen: Chunk[] = [];
	for (const [index, chunk] of document.chunks.entries()) {
		const exposures = exposuresOf(chunk);
		if (exposures === undefined) unseen.push(chunk);
		for (const { id, span } of exposures ?? []) {
			const message = { id: 'exposed-secret', credential: id } as const;
			findings.push({ rule: 'exposed-secret', span: shift(span, document.starts[index] ?? 0), message });
		}
	}
	return { findings, unseen };
}

/**
 * The findings, none of which quotes what looks like a credential.
 *
 * @param exposed where it stands
 * @param textAt the text that a span is of
 */
export function concealed(
	findings: readonly Finding[],
	exposed: readonly { readonly span: Span }[],
	textAt: (span: Span) => string,
): readonly Finding[] {
	if (exposed.length === 0) return findings;
	// The longest first: one can be the start of another.
	const values = [...new Set(exposed.map(({ span }) => textAt(span)))].sort((a, b) => b.length - a.length);
	const conceal = (_: string, value: unknown) =>
		typeof value === 'string'
			? values.reduce((text, exposure) => text.replaceAll(exposure, '•••'), value)
			: value;
	return findings.map((finding) => {
		const message: Message = JSON.parse(JSON.stringify(finding.message), conceal);
		return { ...finding, message };
	});
}
