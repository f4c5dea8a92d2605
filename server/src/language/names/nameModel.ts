import { headerOf } from '../template/headerOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchTable } from '../template/matchTable.ts';
import { sectionsWithin } from '../template/sectionsWithin.ts';
import type { Template, TemplateColumn, TemplateSection, TemplateTable } from '../template/template.ts';
import { type TemplateRoles, templateRoles } from '../template/templateRoles.ts';
import type { ValueRole } from '../template/valueRoles.ts';
import { saysDependencies } from '../template/words.ts';
import { type NameKind, nameKinds, nameKindTraits } from './nameKinds.ts';

/** How a template has names defined and used. */
export interface NameModel {
	/** The table that defines the names of a kind: the first of the template with a column for them. */
	readonly defining: ReadonlyMap<NameKind, DefiningTable>;
	/** The table of the template that a table of a document is; the tables of its section come first. */
	tableOf(section: TemplateSection | undefined, headers: readonly string[]): TemplateTable | undefined;
	/** The role of a labelled value of the template. One of the author's own can mean anything, whatever its label. */
	fieldRoleOf(label: string): ValueRole | undefined;
	/** What columns and fields are for, whichever section they stand in. */
	readonly roles: TemplateRoles;
	/** The section, or one around it, lists dependencies. */
	listsDependencies(section: TemplateSection): boolean;
}

export interface DefiningTable {
	readonly table: TemplateTable;
	/** The key of the column with the names. */
	readonly column: string;
	/** What the template calls the section it stands in. */
	readonly section: string;
}

/** Shapes of tables that are remembered for each section. */
const mostShapes = 200;

/** Reads the roles of a template's tables and fields. Definitions of a kind come from the first table with its role. */
export function nameModelOf(template: Template): NameModel {
	const sections = [...sectionsWithin(template.sections)];
	const tables = sections.flatMap((section) => section.tables);
	const fieldRoles = new Map<string, ValueRole>();
	for (const { key, role } of sections.flatMap(({ fields }) => fields)) if (role) fieldRoles.set(key, role);
	const dependencies = new Set(sectionsWithin(sections.filter(({ key }) => saysDependencies(key))));
	const matched = new Map<TemplateSection | undefined, Map<string, TemplateTable | undefined>>();
	return {
		defining: definingTables(template.sections),
		roles: templateRoles(template),
		tableOf(section, headers) {
			// Documents have the same few tables again and again.
			const known = matched.get(section) ?? new Map<string, TemplateTable | undefined>();
			matched.set(section, known);
			const key = headers.join('\n');
			if (!known.has(key))
				known.set(key, (section && matchTable(section.tables, headers)) ?? matchTable(tables, headers));
			if (known.size > mostShapes) known.clear();
			return known.get(key);
		},
		fieldRoleOf: (label) => fieldRoles.get(labelKeyOf(label)),
		listsDependencies: (section) => dependencies.has(section),
	};
}

function definingTables(sections: readonly TemplateSection[]): ReadonlyMap<NameKind, DefiningTable> {
	const defining = new Map<NameKind, DefiningTable>();
	for (const { section, titles } of sections.flatMap((it) => [...withTitles(it, '')])) {
		for (const table of section.tables) {
			for (const column of table.columns) {
				const kind = definedKind(column, titles);
				if (kind === undefined || defining.has(kind)) continue;
				defining.set(kind, { table, column: column.key, section: section.label || section.title });
			}
		}
	}
	return defining;
}

/** A section and those inside it, each with the titles that lead to it. */
function* withTitles(
	section: TemplateSection,
	above: string,
): Generator<{ readonly section: TemplateSection; readonly titles: string }> {
	const titles = `${above} ${section.title}`;
	yield { section, titles };
	for (const child of section.children) yield* withTitles(child, titles);
}

function definedKind({ role, title }: TemplateColumn, titles: string): NameKind | undefined {
	return nameKinds.find((kind) => {
		const { role: own, isDefinedUnder } = nameKindTraits[kind];
		return own === role && (isDefinedUnder?.(`${titles} ${title}`) ?? true);
	});
}

/** Tables of one shape are one table: a template shows a repeating section several times. */
export function isSameTable(a: TemplateTable, b: TemplateTable): boolean {
	return a === b || headerOf(a) === headerOf(b);
}
