import { type MarkdownDocument, positionAt } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDetail, NameMention } from '../names/names.ts';
import type { SourceNames } from '../names/sources/sourceNames.ts';
import {
	type FileIndexEntry,
	type FileKind,
	type FilePlace,
	type FileRange,
	nameHash,
} from './fileIndexEntry.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** All occurrences of names in a file, as the file is now. */
export interface FileOccurrences extends FilePlace {
	readonly kind: FileKind;
	readonly title: string;
	/** The client's version of an open file; null for a file on disk. */
	readonly version: number | null;
	readonly places: readonly NameOccurrence[];
}

/** A place in a file where a name stands. */
export interface NameOccurrence {
	readonly name: string;
	/** The name alone: without quotes, emphasis, code marks and `vault::`. */
	readonly range: FileRange;
	/**
	 * - `definition`: a row, a property or a line that defines the name.
	 * - `reference`: only a name can stand there.
	 * - `mention`: code or a label, which is a name only if one of that spelling exists.
	 */
	readonly role: 'definition' | 'reference' | 'mention';
	/** Undefined for code, which can name anything. */
	readonly kind: NameKind | undefined;
	/** The other cells of a definition's row. */
	readonly details: readonly NameDetail[];
}

/** All occurrences of names in a document. */
export function documentOccurrences(
	document: MarkdownDocument,
	names: PlacedNames,
): readonly NameOccurrence[] {
	const rangeOf = ({ start, end }: Span) => ({
		start: positionAt(document, start),
		end: positionAt(document, end),
	});
	const mentions = [...names.mentions()].map((it) => mentionOccurrence(it, rangeOf));
	return [...definitionsAndReferences(names, rangeOf), ...mentions];
}

/** All occurrences of names in a file that is no document. */
export function sourceOccurrences(
	names: SourceNames,
	rangeOf: (span: Span) => FileRange,
): readonly NameOccurrence[] {
	return definitionsAndReferences(names, rangeOf);
}

/** The occurrences of one name in a file. */
export interface FoundOccurrences {
	readonly file: FileOccurrences;
	/** False if the file must be read to find all occurrences. */
	readonly complete: boolean;
}

/**
 * The occurrences of one name that the index has: its definitions, and its references as a secret. Only the text of the
 * file has its mentions in code.
 */
export function indexedOccurrences(
	index: WorkspaceIndex,
	entry: FileIndexEntry,
	wanted: string,
): FoundOccurrences {
	const { uri, kind, root, title, mentions } = entry;
	const { definitions, references } = index.namesIn(entry);
	const places: readonly NameOccurrence[] = [
		...definitions
			.filter(({ name }) => name === wanted)
			.map((it) => ({ ...it, role: 'definition' as const })),
		...references
			.filter(({ name }) => name === wanted)
			.map((it) => ({ ...it, kind: 'secret' as const, details: [], role: 'reference' as const })),
	];
	return {
		file: { uri, kind, root, title, version: null, places },
		complete: !mentions.includes(nameHash(wanted)),
	};
}

function definitionsAndReferences(
	{ definitions, references }: Pick<SourceNames, 'definitions' | 'references'>,
	rangeOf: (span: Span) => FileRange,
): readonly NameOccurrence[] {
	return [
		...definitions.map(({ kind, name, span, details }) => ({
			name,
			kind,
			range: rangeOf(span),
			role: 'definition' as const,
			details,
		})),
		...references.map(({ kind, name, span }) => ({
			name,
			kind,
			range: rangeOf(span),
			role: 'reference' as const,
			details: [],
		})),
	];
}

function mentionOccurrence(
	{ text, kind, span }: NameMention,
	rangeOf: (span: Span) => FileRange,
): NameOccurrence {
	return { name: text, kind, range: rangeOf(span), role: 'mention', details: [] };
}
