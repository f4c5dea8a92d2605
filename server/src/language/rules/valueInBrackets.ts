import type { Candidate } from '../document/facts.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { ChunkContext } from './contexts.ts';
import { templateToken } from './templateToken.ts';

/**
 * Whether brackets enclose a value and are not a placeholder. The brackets must be the whole metadata value, field or
 * cell. They must contain a plain value, such as a date, a number or a path, or a value that the template allows there.
 */
export function isValueInBrackets(candidate: Candidate, context: ChunkContext): boolean {
	const { location, whole, content, spelling, linkLike } = candidate;
	if (context.template === undefined || !whole || linkLike || spelling === 'date') return false;
	if (location.pair === undefined && location.field === undefined && location.table === undefined)
		return false;
	if (templateToken(candidate, context)) return false;
	const value = content.toLowerCase();
	return (
		isPlainValue(content) || choicesAt(candidate, context).some((choice) => choice.toLowerCase() === value)
	);
}

/** Returns the values that the template allows at the location of a candidate. */
function choicesAt({ location }: Candidate, { template, sectionAt, chunk }: ChunkContext): readonly string[] {
	const { pairs, fields, tables } = chunk.facts;
	const section = sectionAt(location.heading);
	if (location.pair !== undefined) {
		const key = labelKeyOf(pairs[location.pair]?.key ?? '');
		return template?.metadata.find((it) => labelKeyOf(it.key) === key)?.choices ?? [];
	}
	if (location.field !== undefined) {
		const key = labelKeyOf(fields[location.field]?.label ?? '');
		return section?.fields.filter((field) => field.key === key).flatMap(({ choices }) => choices) ?? [];
	}
	const header = location.table && tables[location.table.index]?.header[location.table.column]?.text;
	const key = labelKeyOf(header ?? '');
	const columns = section?.tables.flatMap((table) => table.columns) ?? [];
	return columns.filter((column) => column.key === key).flatMap(({ choices }) => choices);
}

/**
 * Whether the content of brackets is a value that the author wrote between the brackets of a placeholder. Such a value
 * is a date, a number, a version, a URL, a path or a mention.
 */
export function isPlainValue(content: string): boolean {
	const text = content.trim();
	return (
		/^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text) ||
		/^[+-]?\d[\d.,_]*\s?(?:%|[a-zµ°]{1,5})?$/i.test(text) ||
		/^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/i.test(text) ||
		/^[a-z][a-z+.-]*:\/\/\S+$/i.test(text) ||
		/^(?:\.{0,2}\/|~\/)\S+$|^[\w.-]+(?:\/[\w.-]+)+\.\w{1,5}$/.test(text) ||
		/^@[\w.-]+(?:\/[\w.-]+)?$/.test(text)
	);
}
