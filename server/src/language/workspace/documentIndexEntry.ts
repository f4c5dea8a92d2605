import { type MarkdownDocument, positionAt } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import { detachString } from '../names/detachString.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import { nameKindTraits } from '../names/nameKinds.ts';
import type { Outline } from '../template/outline.ts';
import type { Template } from '../template/template.ts';
import type { TemplateRoles } from '../template/templateRoles.ts';
import { type FileIndexEntry, nameHash } from './fileIndexEntry.ts';
import { ownersOf } from './ownersOf.ts';
import { packLines, packNames } from './packedNames.ts';

/** Where a file is, and which configuration applies to it. */
export interface FilePlace {
	readonly uri: string;
	/** The folder of its configuration. */
	readonly root: string;
}

/** The parts of a document that its index entry is made of. */
export interface ReadDocument {
	readonly document: MarkdownDocument;
	readonly outline: Outline;
	readonly template: Template;
	readonly roles: TemplateRoles;
	readonly names: Pick<PlacedNames, 'definitions' | 'references'>;
	/** What stands in code and could be a name. */
	readonly mentioned: Iterable<string>;
}

/** What the index keeps of a document. */
export function documentIndexEntry(
	{ uri, root }: FilePlace,
	{ document, outline, template, roles, names, mentioned }: ReadDocument,
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

function hashesOf(names: Iterable<string>): Uint32Array {
	const hashes = new Set<number>();
	for (const name of names) hashes.add(nameHash(name));
	return Uint32Array.from(hashes);
}

/** What to call a document: its title, else the name of its file. */
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
