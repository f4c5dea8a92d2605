import type { Chunk } from '../chunk.ts';

/** The labels that a document defines, by their key. Labels that differ only in white space share a key. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

/** The definitions of all chunks. */
export function definitionsOf(chunks: readonly Chunk[]): Definitions {
	const defined = new Map<string, string[]>();
	for (const chunk of chunks) {
		for (const label of chunk.defines) {
			const labels = defined.get(labelKey(label)) ?? [];
			if (!labels.includes(label)) defined.set(labelKey(label), [...labels, label].sort());
		}
	}
	return defined;
}

/** Whether two documents define the same labels. */
export function sameDefinitions(a: Definitions, b: Definitions): boolean {
	if (a.size !== b.size) return false;
	for (const [key, labels] of a) if (labels.join('\0') !== b.get(key)?.join('\0')) return false;
	return true;
}

/**
 * Guesses what a text defines before it is parsed. If the guess is right, no chunk needs a second parse when the
 * definitions are known.
 */
export function likelyDefinitions(text: string): Definitions {
	const defined = new Map<string, readonly string[]>();
	for (const [, label = ''] of text.matchAll(/^[ \t>]*\[((?:[^[\]\\]|\\[\s\S]){1,999})\]:/gm)) {
		const normalized = label
			.replace(/[\t\n\r ]+/g, ' ')
			.trim()
			.toLowerCase()
			.toUpperCase();
		defined.set(labelKey(label), [normalized]);
	}
	return defined;
}

/** The keys of the labels that `text` could refer to: the text between brackets that contain no other brackets. */
export function mentionedLabels(text: string): ReadonlySet<string> {
	const mentions = new Set<string>();
	if (!text.includes('[')) return mentions;
	// A label has at most 999 characters.
	for (const [, label = ''] of text.matchAll(/\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g)) {
		mentions.add(labelKey(label));
	}
	return mentions;
}

/** The defined labels that a chunk mentions and does not define itself. */
export function labelsElsewhere(
	mentions: ReadonlySet<string>,
	defined: Definitions,
	own: readonly string[],
): readonly string[] {
	if (defined.size === 0) return [];
	return [...mentions]
		.flatMap((mention) => defined.get(mention) ?? [])
		.filter((label) => !own.includes(label))
		.sort();
}

/** What labels are compared by: no case, no white space, and no `>`, which a label over several lines of a quote has. */
function labelKey(label: string): string {
	return label.toLowerCase().toUpperCase().replace(/[\s>]/g, '');
}
