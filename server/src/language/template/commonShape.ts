import { headerOf } from './headerOf.ts';
import type { TemplateField, TemplateSection, TemplateTable } from './template.ts';

/**
 * The shape that documents can be held to where several sections of a template are one that repeats: that of the
 * fullest, of which only what all of them have is required.
 *
 * @param others the sections that are written out; one whose body is only an instruction has the shape of the fullest
 */
export function commonShape(fullest: TemplateSection, others: readonly TemplateSection[]): TemplateSection {
	const isCommon = (has: (section: TemplateSection) => boolean) => others.every(has);
	return {
		...fullest,
		bodyTokens: Math.min(fullest.bodyTokens, ...others.map(({ bodyTokens }) => bodyTokens)),
		fields: fullest.fields.map((field): TemplateField => {
			const has = ({ fields }: TemplateSection) =>
				fields.some(({ key, group }) => key === field.key && group === field.group);
			return { ...field, optional: field.optional || !isCommon(has) };
		}),
		tables: fullest.tables.map((table): TemplateTable => {
			const has = ({ tables }: TemplateSection) =>
				tables.some((other) => headerOf(other) === headerOf(table));
			return { ...table, optional: table.optional || !isCommon(has) };
		}),
	};
}
