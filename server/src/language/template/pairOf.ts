import { labelKeyOf } from './labelKeyOf.ts';
import type { OutlinePair } from './outline.ts';
import type { MetadataKey } from './template.ts';
import { metadataRole } from './words.ts';

/** The pair of a document that is a key of the template, by its name or by what it is for. */
export function pairOf(
	pairs: readonly OutlinePair[],
	{ key, role }: Pick<MetadataKey, 'key' | 'role'>,
): OutlinePair | undefined {
	const named = pairs.find(({ pair }) => labelKeyOf(pair.key) === labelKeyOf(key));
	return named ?? (role && pairs.find(({ pair }) => metadataRole(pair.key) === role));
}
