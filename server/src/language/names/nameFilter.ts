import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { Template } from '../template/template.ts';
import { sectionsWithin } from '../template/template.ts';
import { nameKinds, nameKindTraits } from './nameKinds.ts';
import { secretPrefix } from './nameSyntax.ts';

/** How many headers of tables a filter remembers. Documents have the same few again and again. */
const mostHeaders = 1_000;

/**
 * Tells cheaply whether a text can have names that count outside of its document: a table with a column for names, the
 * label of a field for a secret, `vault::`, or an owner. The filter keeps some texts without names, and drops none with
 * names. It does not look at code, where any name can stand.
 */
export function createNameFilter({ sections }: Template): (text: string) => boolean {
	const all = [...sectionsWithin(sections)];
	const isNameRole = (role: string | undefined) =>
		nameKinds.some((kind) => nameKindTraits[kind].role === role);
	const columns = new Set(
		all
			.flatMap(({ tables }) => tables.flatMap((table) => table.columns))
			.filter(({ role }) => isNameRole(role))
			.map(({ key }) => key),
	);
	const labels = all
		.flatMap(({ fields }) => fields)
		.filter(({ role }) => role === 'secret')
		.map(({ label }) => longestWord(label));
	const headers = new Map<string, boolean>();

	function hasNameColumn(header: string): boolean {
		const known = headers.get(header);
		if (known !== undefined) return known;
		const cells = header.replace(/^[ \t>]*(?:(?:[-+*]|\d+[.)])[ \t]+)*/, '').split('|');
		const found = cells.some((cell) => columns.has(labelKeyOf(cell)));
		if (headers.size >= mostHeaders) headers.clear();
		headers.set(header, found);
		return found;
	}

	return (text) => {
		if (text.includes(secretPrefix) || text.includes('@')) return true;
		for (const header of tableHeaders(text)) if (hasNameColumn(header)) return true;
		const lower = text.toLowerCase();
		return labels.some((label) => lower.includes(label));
	};
}

/** The rule below the header of a table, also in a quote or a list. */
const tableRule = /\n[ \t>]*[|:-][ \t|:-]*\r?(?=\n|$)/g;

/** The lines that can be the header of a table. */
function* tableHeaders(text: string): Generator<string> {
	for (const { index } of text.matchAll(tableRule)) {
		const end = text[index - 1] === '\r' ? index - 1 : index;
		yield text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
	}
}

/** Marks can stand around the words of a label, but not inside of them. */
function longestWord(label: string): string {
	const words = label.toLowerCase().split(/[\s*_`~:：]+/);
	return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
