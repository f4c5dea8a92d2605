import { labelKeyOf } from './labelKeyOf.ts';
import { sectionsWithin } from './sectionsWithin.ts';
import type { Template } from './template.ts';
import { columnRole, fieldRole, type ValueRole } from './valueRoles.ts';

/** What the columns and fields of a document are for: as its template says, else by their words. */
export interface TemplateRoles {
	ofColumn(header: string): ValueRole | undefined;
	ofField(label: string): ValueRole | undefined;
}

export function templateRoles(template: Template | undefined): TemplateRoles {
	const columns = new Map<string, ValueRole>();
	const fields = new Map<string, ValueRole>();
	for (const section of sectionsWithin(template?.sections ?? [])) {
		for (const { key, role } of section.tables.flatMap((table) => table.columns))
			if (role) columns.set(key, role);
		for (const { key, role } of section.fields) if (role) fields.set(key, role);
	}
	return {
		ofColumn: (header) => columns.get(labelKeyOf(header)) ?? columnRole(header),
		ofField: (label) => fields.get(labelKeyOf(label)) ?? fieldRole(label),
	};
}
