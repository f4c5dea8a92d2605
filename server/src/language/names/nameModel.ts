import type { Cell } from '../document/facts.ts';
import { type TemplateRoles, templateRoles } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { headerOf, matchTable } from '../template/matchParts.ts';
import type { Role } from '../template/roles.ts';
import {
	sectionsWithin,
	type Template,
	type TemplateColumn,
	type TemplateSection,
	type TemplateTable,
} from '../template/template.ts';
import { isDependencyHeading } from '../template/words.ts';
import { type NameKind, nameKinds, nameKindTraits } from './nameKinds.ts';

/** Where a template wants names to be defined and used. */
export interface NameModel {
	/** For each kind, the first table of the template with a column that defines its names. */
	readonly defining: ReadonlyMap<NameKind, DefiningTable>;
	/** The table of the template that a document's table follows. The tables of its section come first. */
	tableOf(section: TemplateSection | undefined, headers: readonly string[]): TemplateTable | undefined;
	/** The role of a field of the template, by its label. The author's own fields have none, whatever their label. */
	fieldRoleOf(label: string): Role | undefined;
	/** The roles of columns and fields in any section. */
	readonly roles: TemplateRoles;
	/** Whether the section, or one around it, lists dependencies. */
	listsDependencies(section: TemplateSection): boolean;
}

/** A table of a template with a column that defines names. */
export interface DefiningTable {
	readonly table: TemplateTable;
	/** The key of the column with the names. */
	readonly column: string;
	/** The template's name for the section around it. */
	readonly section: string;
}

/** A column of a document's table that holds names. */
export interface NameColumn {
	readonly kind: NameKind;
	readonly index: number;
	/**
	 * The table that the template has for a kind declares names. A table of the author's own whose first column has the
	 * same title defines them, too. Other tables of the template with such a column only label their rows.
	 */
	readonly purpose: 'declare' | 'define' | 'label';
	/** Texts of cells that stand in the template. */
	readonly samples: ReadonlySet<string>;
	/** Columns that the template does not have. Rows that differ in one of them are about different things. */
	readonly own: readonly number[];
}

/** How many headers of tables each section remembers. */
const mostHeaders = 200;

/** Reads the roles of a template's tables and fields. */
export function nameModelOf(template: Template): NameModel {
	const sections = [...sectionsWithin(template.sections)];
	const tables = sections.flatMap((section) => section.tables);
	const fieldRoles = new Map<string, Role>();
	for (const { key, role } of sections.flatMap(({ fields }) => fields)) if (role) fieldRoles.set(key, role);
	const dependencies = new Set(sectionsWithin(sections.filter(({ key }) => isDependencyHeading(key))));
	const matched = new Map<TemplateSection | undefined, Map<string, TemplateTable | undefined>>();
	return {
		defining: definingTables(template.sections),
		roles: templateRoles(template),
		tableOf(section, headers) {
			// Documents have the same few tables again and again.
			const known = matched.get(section) ?? new Map<string, TemplateTable | undefined>();
			matched.set(section, known);
			const key = headers.join('\n');
			if (!known.has(key)) {
				if (known.size >= mostHeaders) known.clear();
				known.set(key, (section && matchTable(section.tables, headers)) ?? matchTable(tables, headers));
			}
			return known.get(key);
		},
		fieldRoleOf: (label) => fieldRoles.get(labelKeyOf(label)),
		listsDependencies: (section) => dependencies.has(section),
	};
}

/** The columns of a table that hold names, by its header. */
export function nameColumns(
	header: readonly Cell[],
	model: NameModel,
	section: TemplateSection | undefined,
): readonly NameColumn[] {
	const keys = header.map(({ text }) => labelKeyOf(text));
	const table = model.tableOf(section, keys);
	return nameKinds.flatMap((kind): readonly NameColumn[] => {
		const defining = model.defining.get(kind);
		if (defining === undefined) return [];
		if (table === undefined) {
			const isFirst = keys[0] === defining.column;
			return isFirst ? [{ kind, index: 0, purpose: 'define', samples: new Set(), own: [] }] : [];
		}
		const declares = isSameTable(table, defining.table);
		const { role } = nameKindTraits[kind];
		const column = table.columns.find((it) => (declares ? it.key === defining.column : it.role === role));
		const index = column ? keys.indexOf(column.key) : -1;
		if (column === undefined || index < 0) return [];
		const own = keys.flatMap((key, at) => (table.columns.some((it) => it.key === key) ? [] : [at]));
		return [{ kind, index, purpose: declares ? 'declare' : 'label', samples: column.samples, own }];
	});
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

/** A section and those inside it, each with its title behind the titles of the sections around it. */
function* withTitles(
	section: TemplateSection,
	titlesAround: string,
): Generator<{ readonly section: TemplateSection; readonly titles: string }> {
	const titles = `${titlesAround} ${section.title}`;
	yield { section, titles };
	for (const child of section.children) yield* withTitles(child, titles);
}

function definedKind({ role, title }: TemplateColumn, titles: string): NameKind | undefined {
	return nameKinds.find((kind) => {
		const { role: own, isDefinedUnder } = nameKindTraits[kind];
		return own === role && (isDefinedUnder?.(`${titles} ${title}`) ?? true);
	});
}

/** A template shows a repeating section several times, so tables with equal headers are the same table. */
function isSameTable(a: TemplateTable, b: TemplateTable): boolean {
	return a === b || headerOf(a) === headerOf(b);
}
