import type { Candidate } from '../document/facts.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { isPlainValue } from './plainValue.ts';
import type { ChunkContext } from './rule.ts';
import { templateToken } from './templateToken.ts';

/**
 * True for brackets around what can only be a value: a date, a number, a path and the like, or one of the values that
 * the template allows there, as the whole of a metadata value, a field or a cell. Then the value is filled in, and only
 * the brackets are too much; any other bracket is a placeholder.
 */
export function isValueInBrackets(candidate: Candidate, context: ChunkContext): boolean {
	const { home, whole, content, spelling, linkLike } = candidate;
	if (context.template === undefined || !whole || linkLike || spelling === 'date') return false;
	if (home.pair === undefined && home.field === undefined && home.table === undefined) return false;
	if (templateToken(candidate, context)) return false;
	const value = content.toLowerCase();
	return (
		isPlainValue(content) || choicesAt(candidate, context).some((choice) => choice.toLowerCase() === value)
	);
}

/** The values that the template allows where the candidate stands. */
function choicesAt({ home }: Candidate, { template, sectionAt, chunk }: ChunkContext): readonly string[] {
	const { pairs, fields, tables } = chunk.facts;
	const section = sectionAt(home.heading);
	if (home.pair !== undefined) {
		const key = labelKeyOf(pairs[home.pair]?.key ?? '');
		return template?.metadata.find((it) => labelKeyOf(it.key) === key)?.choices ?? [];
	}
	if (home.field !== undefined) {
		const key = labelKeyOf(fields[home.field]?.label ?? '');
		return section?.fields.filter((field) => field.key === key).flatMap(({ choices }) => choices) ?? [];
	}
	const header = home.table && tables[home.table.index]?.header[home.table.column]?.text;
	const key = labelKeyOf(header ?? '');
	const columns = section?.tables.flatMap((table) => table.columns) ?? [];
	return columns.filter((column) => column.key === key).flatMap(({ choices }) => choices);
}
