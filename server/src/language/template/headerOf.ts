import type { TemplateTable } from './template.ts';

/** What tables of one shape have in common: the keys of their columns, in order. */
export function headerOf({ columns }: TemplateTable): string {
	return columns.map(({ key }) => key).join('|');
}
