import type { ChunkFacts } from './facts.ts';

/** A part of a document that is parsed on its own, and what it says. Never changes. */
export interface Chunk {
	readonly text: string;
	/** Offsets at which lines start, relative to the chunk; the first is 0. */
	readonly lineStarts: readonly number[];
	/** Line ends in the chunk. */
	readonly lineBreaks: number;
	/** Text after the chunk may still belong to it: its last block is not closed. */
	readonly open: boolean;
	/** Labels the chunk defines, as micromark normalizes them. */
	readonly defines: readonly string[];
	/** Labels in brackets that a definition elsewhere could turn into references, by {@link labelKey}. */
	readonly mentions: ReadonlySet<string>;
	/** The labels that were defined elsewhere when the facts were read. */
	readonly labels: readonly string[];
	readonly facts: ChunkFacts;
	/** Of a chunk that is too long to be parsed at once: the facts of its parts, by their text. */
	readonly parts?: ReadonlyMap<string, ChunkFacts>;
}

/** Labels are compared without case, white space and the `>` of quotes they may run across. */
export function labelKey(label: string): string {
	return label.toLowerCase().toUpperCase().replace(/[\s>]/g, '');
}

/** Every label that `text` could refer to: whatever stands between brackets that hold no others. */
export function mentionedLabels(text: string): ReadonlySet<string> {
	const mentions = new Set<string>();
	if (!text.includes('[')) return mentions;
	// A label has at most 999 characters.
	for (const [, label = ''] of text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g)) {
		mentions.add(labelKey(label));
	}
	return mentions;
}
