import { type Chunk, labelKey } from '../chunk.ts';

/** The labels a document defines, by their {@link labelKey}; labels that differ in white space share one. */
export type Definitions = ReadonlyMap<string, readonly string[]>;

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

export function sameDefinitions(a: Definitions, b: Definitions): boolean {
	if (a.size !== b.size) return false;
	for (const [key, labels] of a) if (labels.join('\0') !== b.get(key)?.join('\0')) return false;
	return true;
}

/**
 * What a text seems to define. Of a text that is not parsed yet no more can be said; most often it is right, and then
 * its chunks need not be parsed again once the definitions are known.
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

/** The labels among those defined that a chunk mentions and does not define itself. */
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
