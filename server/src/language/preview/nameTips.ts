import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { withoutMarkup } from '../hover/withoutMarkup.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import { type NameKind, nameKinds, nameKindTraits } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';

/** A name of a document with the row that defines it. */
export interface NamedRow {
	readonly kind: NameKind;
	readonly name: string;
	/** The columns and their cells, as Markdown. */
	readonly details: readonly NameDetail[];
	/** The title of the document with the row; undefined for the document itself. */
	readonly title: string | undefined;
}

/** Finds the row of a secret in another document. */
export type RowElsewhere = (secret: string) => Pick<NamedRow, 'details' | 'title'> | undefined;

/** Returns the rows of the names that a document refers to, once each, by {@link nameKey}. */
export function namedRows(
	{ names }: Pick<DocumentAnalysis, 'names'>,
	elsewhere: RowElsewhere,
): ReadonlyMap<string, NamedRow> {
	const rows = new Map<string, NamedRow>();
	const add = (kind: NameKind | undefined, name: string) => {
		const key = nameKey(kind, name);
		const row = rows.has(key) ? undefined : rowOf(names, kind, name, elsewhere);
		if (row !== undefined) rows.set(key, row);
	};
	for (const { kind, name } of names.references) add(kind, name);
	for (const { kind, text } of names.mentions()) add(kind, text);
	return rows;
}

/** The key of a name. A name in code has no kind, because code can name anything. */
export function nameKey(kind: NameKind | undefined, name: string): string {
	return `${kind ?? ''} ${name}`;
}

function rowOf(
	{ defined }: DocumentNames,
	wanted: NameKind | undefined,
	name: string,
	elsewhere: RowElsewhere,
): NamedRow | undefined {
	for (const kind of wanted === undefined ? nameKinds : [wanted]) {
		const own = defined(kind).get(name);
		if (own) return { kind, name, details: own.details, title: undefined };
	}
	if (wanted !== undefined && nameKindTraits[wanted].reach !== 'workspace') return undefined;
	const other = elsewhere(name);
	return other && { kind: 'secret', name, ...other };
}

/** Returns a row as plain text: the kind, a line for each column, and the document. */
export function nameTip({ kind, name, details, title }: NamedRow): string {
	return [
		`${name}, ${nameKindTraits[kind].word}`,
		...details.map(([column, text]) => `${withoutMarkup(column)}: ${withoutMarkup(text)}`),
		...(title === undefined ? [] : [`Defined in ${title}`]),
	].join('\n');
}
