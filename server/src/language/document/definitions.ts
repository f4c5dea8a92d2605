import { type Chunk, labelKey } from './chunk.ts';

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
