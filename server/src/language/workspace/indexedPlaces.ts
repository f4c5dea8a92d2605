import type { FileNames } from './fileNames.ts';
import type { NamedFile } from './namedFile.ts';
import { namesIn } from './packedNames.ts';

/**
 * The places of a name in a file that nobody has open, as far as they are kept: what defines it, and what can be nothing
 * but a reference to a secret. Where it stands in code says only the text.
 */
export function indexedPlaces(file: FileNames, wanted: string): NamedFile {
	const { uri, kind, root, title } = file;
	const { definitions, references } = namesIn(file);
	return {
		uri,
		kind,
		root,
		title,
		version: null,
		places: [
			...definitions
				.filter(({ name }) => name === wanted)
				.map((it) => ({ ...it, is: 'definition' as const })),
			...references
				.filter(({ name }) => name === wanted)
				.map((it) => ({ ...it, kind: 'secret' as const, details: [], is: 'reference' as const })),
		],
	};
}
