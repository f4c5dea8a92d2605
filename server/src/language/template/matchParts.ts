import type { Field } from '../document/facts.ts';
import { metadataRole } from './findRole.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import type { OutlinePair } from './outline.ts';
import { groupKeyOf, type SectionBody } from './sectionBody.ts';
import type { MetadataKey, TemplateField, TemplateSection, TemplateTable } from './template.ts';

/**
 * The table of the template for a table of a document: the one that has the most columns in common with it, and at least
 * half of its own columns.
 *
 * @param headers the keys of the columns
 */
export function matchTable(
	tables: readonly TemplateTable[],
	headers: readonly string[],
): TemplateTable | undefined {
	let best: { readonly table: TemplateTable; readonly shared: number } | undefined;
	for (const table of tables) {
		const shared = table.columns.filter(({ key }) => headers.includes(key)).length;
		if (shared * 2 >= table.columns.length && shared > (best?.shared ?? 0)) best = { table, shared };
	}
	return best?.table;
}

/** What the shapes of tables are compared by: the keys of their columns, in order. */
export function headerOf({ columns }: TemplateTable): string {
	return columns.map(({ key }) => key).join('|');
}

/**
 * The field of the template for a field of a document. If several groups have the label, it is the one of the same group,
 * or else the first one.
 */
export function fieldOf(
	{ fields }: TemplateSection,
	{ facts }: SectionBody,
	{ label, group }: Field,
): TemplateField | undefined {
	const own = groupKeyOf(facts, group);
	const key = labelKeyOf(label);
	const named = fields.filter((field) => field.key === key);
	const inGroup = named.find((field) => field.group === own);
	return inGroup ?? named.find((field) => field.group === undefined) ?? named[0];
}

/** The metadata pair of a document for a key of the template: with the same name, or else with the same role. */
export function pairOf(
	pairs: readonly OutlinePair[],
	{ key, role }: Pick<MetadataKey, 'key' | 'role'>,
): OutlinePair | undefined {
	const named = pairs.find(({ pair }) => labelKeyOf(pair.key) === labelKeyOf(key));
	return named ?? (role && pairs.find(({ pair }) => metadataRole(pair.key) === role));
}
