import { headerOf } from '../template/headerOf.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { matchTable } from '../template/matchTable.ts';
import type { Template, TemplateSection, TemplateTable } from '../template/template.ts';
import type { ValueRole } from '../template/valueRoles.ts';
import { saysDependencies } from '../template/words.ts';
import { type NameKind, nameKinds } from './names.ts';

/** How a template has names defined and used. */
export interface NameModel {
	/** The table that defines the names of a kind: the first of the template with a column for them. */
	readonly defining: ReadonlyMap<NameKind, DefiningTable>;
	/** The table of the template that a table of a document is; the tables of its section come first. */
	tableOf(section: TemplateSection | undefined, headers: readonly string[]): TemplateTable | undefined;
	/** The role of a labelled value of the template. One of the author's own can mean anything, whatever its label. */
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
		defining: definingTables(template.sections),
		tableOf: (section, headers) =>
			(section && matchTable(section.tables, headers)) ?? matchTable(tables, headers),
		fieldRoleOf: (label) => fieldRoles.get(labelKeyOf(label)),
		listsDependencies: (section) => dependencies.has(section),
	};
}

function* withDescendants(section: TemplateSection): Generator<TemplateSection> {
	yield section;
	for (const child of section.children) yield* withDescendants(child);
}

function definingTables(sections: readonly TemplateSection[]): ReadonlyMap<NameKind, DefiningTable> {
	const defining = new Map<NameKind, DefiningTable>();
	const visit = (section: TemplateSection, path: string) => {
		const title = `${path} ${section.title}`;
		for (const table of section.tables) {
			for (const column of table.columns) {
				const kind = nameKinds.find((it) => it === column.role);
				if (kind === undefined || defining.has(kind)) continue;
				if (kind === 'server' && !saysMcp(`${title} ${column.title}`)) continue;
				defining.set(kind, { table, column: column.key, section: section.label || section.title });
			}
		}
		for (const child of section.children) visit(child, title);
	};
	for (const section of sections) visit(section, '');
	return defining;
}

/** Most servers are machines, of which no JSON in a document says anything. */
function saysMcp(titles: string): boolean {
	return /(?<![\p{L}\p{N}])mcp(?![\p{L}\p{N}])/iu.test(titles);
}

/** Tables of one shape are one table: a template shows a repeating section several times. */
export function isSameTable(a: TemplateTable, b: TemplateTable): boolean {
	return a === b || headerOf(a) === headerOf(b);
}
