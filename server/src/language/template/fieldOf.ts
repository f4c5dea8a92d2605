import type { Field } from '../document/facts.ts';
import { labelKeyOf } from './labelKeyOf.ts';
import type { SectionBody } from './sectionBody.ts';
import type { TemplateField, TemplateSection } from './template.ts';

/**
 * The field of the template that a labelled value of a document is. The same label may stand in two groups: it is the
 * one of the group that the label stands under, else the first.
 */
export function fieldOf(
	{ fields }: TemplateSection,
	{ facts }: SectionBody,
	{ label, group }: Field,
): TemplateField | undefined {
	const own = group === undefined ? undefined : labelKeyOf(facts.groups[group]?.label ?? '');
	const key = labelKeyOf(label);
	const named = fields.filter((field) => field.key === key);
	const inGroup = named.find((field) => field.group === own);
	return inGroup ?? named.find((field) => field.group === undefined) ?? named[0];
}
