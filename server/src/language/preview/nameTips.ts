import type { DocumentAnalysis } from '../analysis/documentAnalysis.ts';
import { withoutMarkup } from '../hover/withoutMarkup.ts';
import type { DocumentNames } from '../names/documentNames.ts';
import { type NameKind, nameKinds, nameKindTraits } from '../names/nameKinds.ts';
import type { NameDetail } from '../names/names.ts';

/** A name of a document with the row that says what it stands for. */
export interface NamedRow {
	readonly kind: NameKind;
	readonly name: string;
	/** Columns with what they say: Markdown. */
	readonly details: readonly NameDetail[];
	/** The document that has the row, when it is another one. */
	readonly title: string | undefined;
}

/** What a name is, where another document says it. */
export type RowElsewhere = (secret: string) => Pick<NamedRow, 'details' | 'title'> | undefined;

/** The rows of the names that a document refers to, each once, by {@link nameKey}. */
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

/** Code can name anything: then the kind is not known. */
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

/** A row as plain text: what it is, a line for each column, and where it stands. */
export function nameTip({ kind, name, details, title }: NamedRow): string {
	return [
		`${name}, ${nameKindTraits[kind].word}`,
		...details.map(([column, text]) => `${withoutMarkup(column)}: ${withoutMarkup(text)}`),
		...(title === undefined ? [] : [`Defined in ${title}`]),
	].join('\n');
}
