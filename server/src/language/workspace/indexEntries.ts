import { type MarkdownDocument, positionAt } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { detachString } from '../names/detachString.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import { nameKindTraits } from '../names/nameKinds.ts';
import type { SourceKind, SourceNames } from '../names/sources/sourceNames.ts';
import type { TemplateRoles } from '../template/findRole.ts';
import type { Outline } from '../template/outline.ts';
import type { Template } from '../template/template.ts';
import { type FileIndexEntry, type FilePlace, type FileRange, nameHash } from './fileIndexEntry.ts';
import { ownersOf } from './ownersOf.ts';
import { packLines, packNames } from './packedNames.ts';

/** The parts of a document that its index entry is made of. */
export interface DocumentToIndex {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly roles: TemplateRoles;
	readonly names: Pick<PlacedNames, 'definitions' | 'references'>;
	/** What stands in code and could be a name. */
	readonly mentioned: Iterable<string>;
}

/** The index entry of a document. */
export function documentIndexEntry(
	{ uri, root }: FilePlace,
	{ document, outline, template, roles, names, mentioned }: DocumentToIndex,
): FileIndexEntry {
	const rangeOf = ({ start, end }: Span) => ({
		start: positionAt(document, start),
		end: positionAt(document, end),
	});
	return {
		uri,
		kind: 'document',
		root,
		title: detachString(titleOf(outline, uri)),
		...packNames({
			definitions: names.definitions.map(({ kind, name, span, details }) => ({
				kind,
				name,
				details: nameKindTraits[kind].reach === 'workspace' ? details : [],
				range: rangeOf(span),
			})),
			references: names.references
				.filter(({ kind }) => kind === 'secret')
				.map(({ name, span }) => ({ name, range: rangeOf(span) })),
		}),
		mentions: hashesOf(mentioned),
		owners: packLines([...new Set(ownersOf(document, template, outline, roles))]),
		servers: [],
		problems: [],
	};
}

/** The index entry of a list of secrets, an MCP file or an environment file. */
export function sourceIndexEntry(
	{ uri, root }: FilePlace,
	kind: SourceKind,
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

/** The title of a document, or the name of its file if it has none. */
export function titleOf({ title }: Outline, uri: string): string {
	return title ? plainText(title.heading.text) : fileName(uri);
}

/** The last segment of a URI, decoded for people. */
export function fileName(uri: string): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

function hashesOf(names: Iterable<string>): Uint32Array {
	const hashes = new Set<number>();
	for (const name of names) hashes.add(nameHash(name));
	return Uint32Array.from(hashes);
}
