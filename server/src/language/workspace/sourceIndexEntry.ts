import type { Span } from '../document/span.ts';
import type { SourceNames } from '../names/sources/sourceNames.ts';
import { type FilePlace, fileName } from './documentIndexEntry.ts';
import type { FileIndexEntry, FileKind, FileRange } from './fileIndexEntry.ts';
import { packNames } from './packedNames.ts';

/** What the index keeps of a list of names, an MCP file or an environment file. */
export function sourceIndexEntry(
	{ uri, root }: FilePlace,
	kind: Exclude<FileKind, 'document'>,
	{ definitions, references, servers, problems }: SourceNames,
	rangeOf: (span: Span) => FileRange,
): FileIndexEntry {
	return {
		uri,
		kind,
		root,
		title: fileName(uri),
		...packNames({
			definitions: definitions.map(({ kind, name, span, details }) => ({
				kind,
				name,
				details,
				range: rangeOf(span),
			})),
			references: references.map(({ name, span }) => ({ name, range: rangeOf(span) })),
		}),
		mentions: new Uint32Array(),
		owners: '',
		servers,
		problems: problems.map(({ start, end, reason }) => ({ range: rangeOf({ start, end }), reason })),
	};
}
