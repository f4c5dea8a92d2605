import { isNotApplicable } from '../document/absentValue.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import { type Role, roles } from './roles.ts';
import { sectionsWithin, type Template } from './template.ts';

type WordGroup = keyof (typeof roles)[number]['words'];

const metadataWords = rolesByWord('anywhere', 'metadata');
const labelWords = rolesByWord('anywhere', 'labels');
const fieldWords = rolesByWord('fields');

/** The words that can be the key of the Type. */
export const wordsOfType: readonly string[] = [...metadataWords].flatMap(([word, role]) =>
	role === 'type' ? [word] : [],
);

function rolesByWord(...groups: readonly WordGroup[]): ReadonlyMap<string, Role> {
	return new Map(
		roles.flatMap(({ name, words }) =>
			groups.flatMap((group) => (words[group] ?? []).map((word) => [word, name] as const)),
		),
	);
}

/** The role of a metadata key. */
export function metadataRole(key: string): Role | undefined {
	return metadataWords.get(key.trim().toLowerCase());
}

/**
 * The role of a column, if the header has a word of the role and the sample cells have its shape. A column "Status"
 * contains status codes only if its sample cells do.
 *
 * @param samples the cells of the template without a token, and the values of tokens that are a choice
 */
export function columnRole(header: string, samples: Iterable<string> = []): Role | undefined {
	const role = labelRole(header);
	return role !== undefined && fitsShape(role, samples) ? role : undefined;
}

/** The role of a field by its label. */
export function fieldRole(label: string): Role | undefined {
	return fieldWords.get(labelKeyOf(label)) ?? labelRole(label);
}

function labelRole(label: string): Role | undefined {
	// "Location(s)" is "locations".
	return labelWords.get(labelKeyOf(label).replace(/\((\p{L}{1,2})\)$/u, '$1'));
}

function fitsShape(role: Role, samples: Iterable<string>): boolean {
	const { shape, needsSamples } = roles.find(({ name }) => name === role) ?? {};
	if (shape === undefined) return true;
	const values = [...samples].map((sample) => sample.replace(/[`*]/g, '').trim());
	const present = values.filter((value) => value !== '' && !isNotApplicable(value));
	return present.length === 0 ? !needsSamples : present.every((value) => shape.test(value));
}

/** The roles of the columns and fields of a document. */
export interface TemplateRoles {
	ofColumn(header: string): Role | undefined;
	ofField(label: string): Role | undefined;
}

/** Finds roles in the template first, and then by their words. */
export function templateRoles(template: Template | undefined): TemplateRoles {
	const columns = new Map<string, Role>();
	const fields = new Map<string, Role>();
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
