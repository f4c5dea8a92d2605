import type { TemplateTable } from './template.ts';

/**
 * The table of the template that a table with these columns is: the one that shares the most of them, and at least
 * half of its own.
 *
 * @param headers keys of the columns
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
