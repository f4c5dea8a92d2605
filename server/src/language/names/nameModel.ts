import { headerOf } from '../template/headerOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchTable } from '../template/matchTable.ts';
import type { Template, TemplateSection, TemplateTable } from '../template/template.ts';
import { fieldRole, type ValueRole } from '../template/valueRoles.ts';
import { saysDependencies } from '../template/words.ts';
import { type NameKind, nameKinds } from './names.ts';

/** How a template has names defined and used. */
export interface NameModel {
	/** The table that defines the names of a kind: the first of the template with a column for them. */
	readonly defining: ReadonlyMap<NameKind, DefiningTable>;
	/** The table of the template that a table of a document is; the tables of its section come first. */
	tableOf(section: TemplateSection | undefined, headers: readonly string[]): TemplateTable | undefined;
	/** The role of a labelled value. */
	fieldRoleOf(label: string): ValueRole | undefined;
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

/** Reads the roles of a template's tables and fields. Definitions of a kind come from the first table with its role. */
export function nameModelOf(template: Template): NameModel {
	const sections = template.sections.flatMap((section) => [...withDescendants(section)]);
	const tables = sections.flatMap((section) => section.tables);
	const fieldRoles = new Map<string, ValueRole>();
	for (const { key, role } of sections.flatMap(({ fields }) => fields)) if (role) fieldRoles.set(key, role);
	const dependencies = new Set(
		sections.filter(({ key }) => saysDependencies(key)).flatMap((section) => [...withDescendants(section)]),
	);
	return {
		defining: definingTables(sections),
		tableOf: (section, headers) =>
			(section && matchTable(section.tables, headers)) ?? matchTable(tables, headers),
		fieldRoleOf: (label) => fieldRoles.get(labelKeyOf(label)) ?? fieldRole(label),
		listsDependencies: (section) => dependencies.has(section),
	};
}

function* withDescendants(section: TemplateSection): Generator<TemplateSection> {
	yield section;
	for (const child of section.children) yield* withDescendants(child);
}

function definingTables(sections: readonly TemplateSection[]): ReadonlyMap<NameKind, DefiningTable> {
	const defining = new Map<NameKind, DefiningTable>();
	for (const { tables, label, title } of sections) {
		for (const table of tables) {
			for (const { role, key } of table.columns) {
				const kind = nameKinds.find((it) => it === role);
				if (kind === undefined || defining.has(kind)) continue;
				defining.set(kind, { table, column: key, section: label || title });
			}
		}
	}
	return defining;
}

/** Tables of one shape are one table: a template shows a repeating section several times. */
export function isSameTable(a: TemplateTable, b: TemplateTable): boolean {
	return a === b || headerOf(a) === headerOf(b);
}
