import { type MarkdownDocument, positionAt } from '../document/document.ts';
import type { Span } from '../document/span.ts';
import type { PlacedNames } from '../names/documentNames.ts';
import type { NameKind } from '../names/nameKinds.ts';
import type { NameDefinition, NameDetail, NameMention, NameReference } from '../names/names.ts';
import type { SourceNames } from '../names/sources/sourceNames.ts';
import type { FileIndexEntry, FileKind, FileRange } from './fileIndexEntry.ts';
import type { NamesInFile } from './packedNames.ts';

/** Every place in a file where a name stands, as the file is now. Positions are those of the LSP (UTF-16). */
export interface FileOccurrences {
	readonly uri: string;
	readonly kind: FileKind;
	/** The folder of the configuration that applies to the file. */
	readonly root: string;
	readonly title: string;
	/** The client's version of an open file; null for a file on disk. */
	readonly version: number | null;
	readonly places: readonly NameOccurrence[];
}

/** A place where a name stands. */
export interface NameOccurrence {
	readonly name: string;
	/** The name alone: without quotes, emphasis, code marks and `vault::`. */
	readonly range: FileRange;
	/**
	 * `definition`: a row, a property or a line that defines the name. `reference`: nothing else can stand there. `mention`:
	 * code or a label, which is a name only if something of that name is known.
	 */
	readonly role: 'definition' | 'reference' | 'mention';
	/** undefined for code, which can name anything. */
	readonly kind: NameKind | undefined;
	/** For a definition: the other cells of its row. */
	readonly details: readonly NameDetail[];
}

/** Every place of a document where a name stands. */
export function documentOccurrences(
	document: MarkdownDocument,
	names: PlacedNames,
): readonly NameOccurrence[] {
	const rangeOf = ({ start, end }: Span) => ({
		start: positionAt(document, start),
		end: positionAt(document, end),
	});
	const mentions = [...names.mentions()].map((it) => mentionPlace(it, rangeOf));
	return [...definitionsAndReferences(names, rangeOf), ...mentions];
}

/** Every place where a name stands in a file that is no document. */
export function sourceOccurrences(
	names: SourceNames,
	rangeOf: (span: Span) => FileRange,
): readonly NameOccurrence[] {
	return definitionsAndReferences(names, rangeOf);
}

/**
 * The places of one name that the index keeps: its definitions, and its references as a secret. Mentions in code are not
 * kept; only the text has them.
 */
export function indexedOccurrences(
	{ uri, kind, root, title }: FileIndexEntry,
	{ definitions, references }: NamesInFile,
	wanted: string,
): FileOccurrences {
	const places: readonly NameOccurrence[] = [
		...definitions
			.filter(({ name }) => name === wanted)
			.map((it) => ({ ...it, role: 'definition' as const })),
		...references
			.filter(({ name }) => name === wanted)
			.map((it) => ({ ...it, kind: 'secret' as const, details: [], role: 'reference' as const })),
	];
	return { uri, kind, root, title, version: null, places };
}

interface DefinitionsAndReferences {
	readonly definitions: readonly Omit<NameDefinition, 'declared' | 'repeats'>[];
	readonly references: readonly NameReference[];
}

function definitionsAndReferences(
	{ definitions, references }: DefinitionsAndReferences,
	rangeOf: (span: Span) => FileRange,
): readonly NameOccurrence[] {
	return [
		...definitions.map(
			({ kind, name, span, details }): NameOccurrence => ({
				name,
				kind,
				range: rangeOf(span),
				role: 'definition',
				details,
			}),
		),
		...references.map(
			({ kind, name, span }): NameOccurrence => ({
				name,
				kind,
				range: rangeOf(span),
				role: 'reference',
				details: [],
			}),
		),
	];
}

function mentionPlace({ text, kind, span }: NameMention, rangeOf: (span: Span) => FileRange): NameOccurrence {
	return { name: text, kind, range: rangeOf(span), role: 'mention', details: [] };
}
