import { sliceOf } from '../../document/document.ts';
import type { Table } from '../../document/facts.ts';
import type { NameModel } from '../../names/nameModel.ts';
import { type NameColumn, nameColumns } from '../../names/readNameTable.ts';
import type { Completion, CompletionInput } from './completion.ts';
import type { Cursor } from './cursor.ts';
import { nameCompletion } from './nameCompletion.ts';
import {
	configuredServers,
	environmentKeys,
	mostOffered,
	type OfferedName,
	offeredSecrets,
	own,
} from './offeredNames.ts';
import { secretTarget } from './secretTarget.ts';
import { cellAt, tableAt } from './tableCompletions.ts';

/** Names where only a name can stand: secrets behind `vault::` and in their fields, and names in the columns for them. */
export function nameCompletions(input: CompletionInput, cursor: Cursor): readonly Completion[] | undefined {
	return secretsAt(input, cursor) ?? namesInColumn(input, cursor);
}

function secretsAt(input: CompletionInput, cursor: Cursor): readonly Completion[] | undefined {
	const { document, template, offset } = input;
	const target = secretTarget(document, template, cursor);
	if (target === undefined) return undefined;
	const existing = sliceOf(document, target.replace);
	const typed = target.anything ? '' : sliceOf(document, { start: target.replace.start, end: offset });
	const offers = offeredSecrets(input, typed);
	const filterText = target.anything ? existing : undefined;
	return offers.slice(0, mostOffered).map((offer) => nameCompletion(offer, { ...target, filterText }));
}

/** In a column that defines names: those used and not defined yet. In one that labels rows: those defined. */
function namesInColumn(input: CompletionInput, cursor: Cursor): readonly Completion[] | undefined {
	const table = tableAt(cursor);
	const cell = table && cellAt(cursor);
	const column = cell && columnAt(table, input.model, cursor, cell.column);
	if (cell === undefined || column === undefined) return undefined;
	const typed = cell.text.replace(/^[*_`]+|[*_`]+$/g, '');
	const isPlaceholder = /^[[{<]/.test(typed);
	const offers = offersFor(input, column, isPlaceholder ? '' : typed).filter(({ name }) => name !== typed);
	if (offers.length === 0) return undefined;
	const marks = /^[*_`]+/.exec(cell.text)?.[0] ?? '`';
	const filterText = cell.text === '' ? undefined : cell.text;
	return offers.slice(0, mostOffered).map((offer) => {
		const completion = nameCompletion(offer, { replace: cell.span, quote: '', filterText });
		const newText =
			column.kind === 'component' && marks === '`' ? `**${offer.name}**` : around(marks, offer.name);
		return { ...completion, newText, filterText: filterText ?? offer.name };
	});
}

function around(marks: string, name: string): string {
	return marks + name + [...marks].reverse().join('');
}

function columnAt(
	table: Table,
	model: NameModel,
	{ section }: Cursor,
	index: number,
): NameColumn | undefined {
	return nameColumns(table.header, model, section).find((column) => column.index === index);
}

function offersFor(
	input: CompletionInput,
	{ kind, does }: NameColumn,
	typed: string,
): readonly OfferedName[] {
	const { names, index, root } = input;
	const defined = names.defined[kind];
	if (does === 'label') return [...defined.values()].map(({ name, details }) => own(kind, name, details));
	const isMissing = ({ name }: OfferedName) => !defined.has(name);
	switch (kind) {
		case 'secret': {
			const used = names.references
				.filter((it) => it.kind === 'secret')
				.map(({ name }) => own(kind, name, []));
			const known = offeredSecrets(input, typed).filter((it) => it.kind === 'secret');
			return unique([...used, ...known].filter(isMissing));
		}
		case 'variable':
			return environmentKeys(index, root).filter(isMissing);
		case 'server':
			return unique(configuredServers(input).filter(isMissing));
		case 'component':
			return [];
	}
}

function unique(offers: readonly OfferedName[]): readonly OfferedName[] {
	const byName = new Map<string, OfferedName>();
	for (const offer of offers) if (!byName.has(offer.name)) byName.set(offer.name, offer);
	return [...byName.values()];
}
