import type { Home } from '../document/facts.ts';
import { plainText } from '../document/plainText.ts';
import type { ChunkContext } from './rule.ts';

/** The names of where something stands, from the inside out: the column or field, then the section. */
export function placeNames({ chunk, sectionName, sectionAt }: ChunkContext, home: Home): readonly string[] {
	const { facts } = chunk;
	const names: string[] = [];
	const pair = home.pair === undefined ? undefined : facts.pairs[home.pair];
	if (pair) return [pair.key];
	const column = home.table && facts.tables[home.table.index]?.header[home.table.column]?.text;
	const field = home.field === undefined ? undefined : facts.fields[home.field]?.label;
	const inner = column ?? field;
	if (inner) names.push(plainText(inner));
	else if (home.inHeading) names.push(sectionAt(home.heading)?.depth === 1 ? 'title' : 'heading');
	const section = sectionName(home.heading);
	const isItself = home.inHeading && sectionAt(home.heading) === undefined;
	if (section && !isItself) names.push(section);
	return names;
}
