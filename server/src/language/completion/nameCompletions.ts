import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { sliceOf } from '../document/document.ts';
import type { Table } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import { type NameKind, type NameReach, nameKindTraits } from '../names/nameKinds.ts';
import { type NameColumn, type NameModel, nameColumns } from '../names/nameModel.ts';
import { holdsLetters } from '../symbols/workspaceSymbols.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { type NamePlacement, nameCompletion } from './nameCompletion.ts';
import {
	configuredServers,
	environmentKeys,
	mostOffered,
	type NamesInput,
	type OfferedName,
	offeredSecrets,
	own,
} from './offeredNames.ts';
import { closingTick, secretTarget } from './secretTarget.ts';
import { type CellAt, cellAt, tableAt } from './tableCompletions.ts';

/**
 * Offers names where only a name can stand: secrets after `vault::` and in their fields, and names in their columns.
 */
export function nameCompletions(
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	return secretsAt(analysis, cursor, input) ?? namesInColumn(analysis, cursor, input);
}

function secretsAt(
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const { document, names } = analysis;
	const target = secretTarget(analysis, cursor);
	if (target === undefined) return undefined;
	const existing = sliceOf(document, target.replace);
	const typed = target.anything ? '' : sliceOf(document, { start: target.replace.start, end: input.offset });
	const offers = offeredSecrets({ ...input, names }, typed);
	const filterText = target.anything ? existing : undefined;
	return offers.slice(0, mostOffered).map((offer) => nameCompletion(offer, { ...target, filterText }));
}

/**
 * Offers names that are used but not defined in a column that defines names, and defined names in a column that labels
 * rows.
 */
function namesInColumn(
	analysis: TemplatedAnalysis,
	cursor: Cursor,
	input: CompletionInput,
): readonly Completion[] | undefined {
	const table = tableAt(cursor);
	const cell = table && cellAt(cursor);
	const column = cell && columnAt(table, analysis.nameModel, cursor, cell.column);
	if (cell === undefined || column === undefined) return undefined;
	const { replace, typed, placeholder } = nameInCell(cell, column.kind, cursor);
	const wanted = typed.toLowerCase();
	const offers = offersFor({ ...input, names: analysis.names }, column, typed).filter(
		({ name }) => name !== sliceOf(analysis.document, replace) && holdsLetters(name, wanted),
	);
	if (offers.length === 0) return undefined;
	const marks = marksFor(column.kind, cell, { replace, placeholder });
	return offers
		.slice(0, mostOffered)
		.map((offer) => nameCompletion(offer, { replace, ...marks, filterText: placeholder }));
}

/**
 * Returns the marks around the name: those of the placeholder that it replaces, otherwise those of its kind. If the
 * cell already has marks, they are only a missing closing backtick.
 */
function marksFor(
	kind: NameKind,
	{ text, span }: CellAt,
	{ replace, placeholder }: Pick<NameInCell, 'replace' | 'placeholder'>,
): Pick<NamePlacement, 'before' | 'after'> {
	const own = placeholder === undefined ? undefined : /^[*_`]+/.exec(placeholder)?.[0];
	const marks = own ?? nameKindTraits[kind].marks;
	const rest = text.slice(Math.max(0, replace.start - span.start));
	if (placeholder === undefined && /[*_`]/.test(text))
		return { before: '', after: closingTick(text.slice(0, text.length - rest.length), rest) };
	return { before: marks, after: [...marks].reverse().join('') };
}

interface NameInCell {
	readonly replace: Span;
	/** The text before the cursor. It is empty in a placeholder. */
	readonly typed: string;
	/** The current text of the cell, if any name can replace it. */
	readonly placeholder: string | undefined;
}

/**
 * Returns the name that the cursor is in or behind. A cell can have several names, and component names have spaces.
 */
function nameInCell({ text, span }: CellAt, kind: NameKind, { offset }: Cursor): NameInCell {
	const around = ({ start, end }: Span) => ({ start: Math.min(start, offset), end: Math.max(end, offset) });
	if (/^[*_`]*[[{<]/.test(text)) return { replace: around(span), typed: '', placeholder: text };
	const column = Math.max(0, Math.min(offset - span.start, text.length));
	const { isNameCharacter } = nameKindTraits[kind];
	let start = column;
	while (start > 0 && isNameCharacter(text.charAt(start - 1))) start--;
	while (start < column && text.charAt(start) === ' ') start++;
	let end = column;
	while (end < text.length && isNameCharacter(text.charAt(end))) end++;
	while (end > column && text.charAt(end - 1) === ' ') end--;
	const replace = around({ start: span.start + start, end: span.start + end });
	return { replace, typed: text.slice(start, column), placeholder: undefined };
}

function columnAt(
	table: Table,
	model: NameModel,
	{ section }: Cursor,
	index: number,
): NameColumn | undefined {
	return nameColumns(table.header, model, section).find((column) => column.index === index);
}

function offersFor(input: NamesInput, { kind, purpose }: NameColumn, typed: string): readonly OfferedName[] {
	const { names } = input;
	const defined = names.defined(kind);
	if (purpose === 'label') return [...defined.values()].map(({ name, details }) => own(kind, name, details));
	const used = new Set(names.references.filter((it) => it.kind === kind).map(({ name }) => name));
	const elsewhere = offersElsewhere[nameKindTraits[kind].reach](input, typed);
	return [
		...[...used].map((name) => own(kind, name, [])),
		...elsewhere.filter(({ name }) => !used.has(name)),
	].filter(({ name }) => !defined.has(name));
}

/** The functions that find the names of other files, by the reach of a kind. */
const offersElsewhere: Readonly<
	Record<NameReach, (input: NamesInput, typed: string) => readonly OfferedName[]>
> = {
	workspace: (input, typed) => offeredSecrets(input, typed).filter(({ kind }) => kind === 'secret'),
	environment: ({ index, root }) => environmentKeys(index, root),
	mcp: ({ index, root }) => configuredServers(index, root),
	document: () => [],
};
