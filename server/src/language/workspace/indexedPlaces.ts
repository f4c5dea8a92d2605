import type { FileNames } from './fileNames.ts';
import type { NamedFile } from './namedFile.ts';

/**
 * The places of a name in a file that nobody has open, as far as they are kept: what defines it, and what can be nothing
 * but a reference to a secret. Where it stands in code says only the text.
 */
export function indexedPlaces(
	{ uri, kind, root, title, definitions, references }: FileNames,
	name: string,
): NamedFile {
	return {
		uri,
		kind,
		root,
		title,
		version: null,
		places: [
			...definitions
				.filter((it) => it.name === name)
				.map(({ kind, range, details }) => ({ name, kind, range, details, is: 'definition' as const })),
			...references
				.filter((it) => it.name === name)
				.map(({ range }) => {
					return { name, kind: 'secret' as const, range, details: [], is: 'reference' as const };
				}),
		],
	};
}
