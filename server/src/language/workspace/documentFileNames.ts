import { type MarkdownDocument, positionAt } from '../document/document.ts';
import { plainText } from '../document/plainText.ts';
import type { Span } from '../document/span.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import type { Outline } from '../template/outline.ts';
import type { Template } from '../template/template.ts';
import type { TemplateRoles } from '../template/templateRoles.ts';
import { type FileNames, type FileRange, nameHash } from './fileNames.ts';
import { ownersOf } from './ownersOf.ts';

/** Where a document stands. */
export interface FilePlace {
	readonly uri: string;
	/** The folder of its configuration. */
	readonly root: string;
}

/** What is kept of a document. */
export function documentFileNames(
	{ uri, root }: FilePlace,
	document: MarkdownDocument,
	outline: Outline,
	template: Template,
	names: DocumentNames,
	roles: TemplateRoles,
): FileNames {
	const rangeOf = (span: Span): FileRange => ({
		start: positionAt(document, span.start),
		end: positionAt(document, span.end),
	});
	return {
		uri,
		kind: 'document',
		root,
		...detached({
			title: titleOf(outline, uri),
			definitions: names.definitions.map(({ kind, name, span, details }) => ({
				kind,
				name,
				range: rangeOf(span),
				details: kind === 'secret' ? details : [],
			})),
			references: names.references
				.filter(({ kind }) => kind === 'secret')
				.map(({ name, span }) => ({ name, range: rangeOf(span) })),
			owners: [...new Set(ownersOf(document, template, outline, roles))],
		}),
		mentions: Uint32Array.from(new Set([...names.mentions()].map(({ text }) => nameHash(text)))),
		servers: [],
		problems: [],
	};
}

/** What to call a document: its title, else the name of its file. */
export function titleOf({ title }: Outline, uri: string): string {
	return title ? plainText(title.heading.text) : fileName(uri);
}

/** The last segment of a URI, as people read it. */
export function fileName(uri: string): string {
	const name = uri.slice(uri.lastIndexOf('/') + 1);
	try {
		return decodeURIComponent(name);
	} catch {
		return name;
	}
}

/** A copy whose strings are no slices of the text: a slice keeps the whole text in memory. */
function detached<Data>(data: Data): Data {
	return JSON.parse(JSON.stringify(data)) as Data;
}
