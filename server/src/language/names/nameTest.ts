import { labelKeyOf } from '../template/labelKeyOf.ts';
import { sectionsWithin } from '../template/sectionsWithin.ts';
import type { Template } from '../template/template.ts';
import { nameKinds, nameKindTraits } from './nameKinds.ts';
import { secretPrefix } from './nameSyntax.ts';

/** Headers of tables that are remembered: documents have the same few again and again. */
const mostHeaders = 1_000;

/**
 * Tells, at next to no cost, whether a text can have names that count beyond its own document: a table with a column for
 * names, the label of a field for a secret, `vault::`, an owner. True for some texts without any, false for none that has
 * one. Names in code can stand anywhere: see {@link namesInCode}.
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

/** The lines above those that can be the rule below the header of a table, in a quote or a list, too. */
function* tableHeaders(text: string): Generator<string> {
	for (const { index } of text.matchAll(tableRule)) {
		const end = text[index - 1] === '\r' ? index - 1 : index;
		yield text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
	}
}

const tableRule = /\n[ \t>]*[|:-][ \t|:-]*\r?(?=\n|$)/g;

/** Marks can stand around the words of a label, but not in them. */
function longestWord(label: string): string {
	const words = label.toLowerCase().split(/[\s*_`~:：]+/);
	return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
