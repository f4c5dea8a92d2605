import type { BareHint } from './bareHint.ts';
import type { TemplateSection } from './template.ts';

/**
 * A section with the hints of all its twins: what is left of one of them must be seen, whichever was chosen as the
 * shape of all.
 */
export function withHintsOf(shape: TemplateSection, twins: readonly TemplateSection[]): TemplateSection {
	return {
		...shape,
		titleHints: twins.flatMap(({ titleHints }) => titleHints),
		lineHints: new Map(twins.flatMap((twin) => [...twin.lineHints])),
		fields: shape.fields.map((field) => ({
			...field,
			hints: twins.flatMap(({ fields }) =>
				hintsOf(fields.filter(({ key, group }) => key === field.key && group === field.group)),
			),
		})),
		tables: shape.tables.map((table) => ({
			...table,
			columns: table.columns.map((column) => ({
				...column,
				hints: twins.flatMap(({ tables }) =>
					tables
						.filter(({ group }) => group === table.group)
						.flatMap(({ columns }) => hintsOf(columns.filter(({ key }) => key === column.key))),
				),
			})),
		})),
	};
}

function hintsOf(items: readonly { readonly hints: readonly BareHint[] }[]): readonly BareHint[] {
	return items.flatMap(({ hints }) => hints);
}
