import type { FactLocation } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { ChunkContext } from './contexts.ts';

/** Returns the names of a location, the innermost first: the column or field, then the section. */
export function placeNames(context: ChunkContext, location: FactLocation): readonly string[] {
	const { template, sectionAt, sectionName } = context;
	const { facts } = context.chunk;
	const names: string[] = [];
	const pair = location.pair === undefined ? undefined : facts.pairs[location.pair];
	if (pair) return [pair.key];
	const column = location.table && facts.tables[location.table.index]?.header[location.table.column]?.text;
	const field = location.field === undefined ? undefined : facts.fields[location.field];
	// The footer comes after the last section but does not belong to any section.
	if (field?.form === 'line' && template?.footer.some(({ key }) => key === labelKeyOf(field.label)))
		return [field.label];
	const inner = column ?? field?.label;
	if (inner) names.push(plainText(inner));
	else if (location.inHeading) names.push(sectionAt(location.heading)?.depth === 1 ? 'title' : 'heading');
	const section = sectionName(location.heading);
	const isItself = location.inHeading && sectionAt(location.heading) === undefined;
	if (section && !isItself) names.push(section);
	return names;
}
