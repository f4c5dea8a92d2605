import type { Home } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { ChunkContext } from './contexts.ts';

/** The names of where something stands, from the inside out: the column or field, then the section. */
export function placeNames(context: ChunkContext, home: Home): readonly string[] {
	const { template, sectionAt, sectionName } = context;
	const { facts } = context.chunk;
	const names: string[] = [];
	const pair = home.pair === undefined ? undefined : facts.pairs[home.pair];
	if (pair) return [pair.key];
	const column = home.table && facts.tables[home.table.index]?.header[home.table.column]?.text;
	const field = home.field === undefined ? undefined : facts.fields[home.field];
	// The footer stands below the last section and belongs to none.
	if (field?.form === 'line' && template?.footer.some(({ key }) => key === labelKeyOf(field.label)))
		return [field.label];
	const inner = column ?? field?.label;
	if (inner) names.push(plainText(inner));
	else if (home.inHeading) names.push(sectionAt(home.heading)?.depth === 1 ? 'title' : 'heading');
	const section = sectionName(home.heading);
	const isItself = home.inHeading && sectionAt(home.heading) === undefined;
	if (section && !isItself) names.push(section);
	return names;
}
