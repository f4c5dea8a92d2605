import type { FactLocation } from '../document/facts.ts';
import type { CandidateFinding } from '../rules/rule.ts';

/** The number of findings in each place of a section. Each finding is counted once: taking a place removes it. */
export interface OpenPlaces {
	/** Takes the findings in the heading. */
	takeHeading(): number;
	takeField(index: number): number;
	takeFence(index: number): number;
	takeCell(table: number, row: number, column: number): number;
	/** Takes the findings in a table that were not taken by cell. */
	takeTable(index: number): number;
	/** Takes all findings that were not taken yet. */
	takeRest(): number;
}

/** Counts the findings of a section by place. */
export function openPlaces(findings: readonly CandidateFinding[]): OpenPlaces {
	const counts = new Map<string, number>();
	for (const { location } of findings)
		counts.set(placeOf(location), (counts.get(placeOf(location)) ?? 0) + 1);
	const take = (place: string): number => {
		const count = counts.get(place) ?? 0;
		counts.delete(place);
		return count;
	};
	const takeAll = (prefix: string): number => {
		const places = [...counts.keys()].filter((place) => place.startsWith(prefix));
		return places.reduce((count, place) => count + take(place), 0);
	};
	return {
		takeHeading: () => take('heading'),
		takeField: (index) => take(`field ${index}`),
		takeFence: (index) => take(`fence ${index}`),
		takeCell: (table, row, column) => take(`table ${table} ${row} ${column}`),
		takeTable: (index) => takeAll(`table ${index} `),
		takeRest: () => takeAll(''),
	};
}

function placeOf({ inHeading, table, field, fence }: FactLocation): string {
	if (inHeading) return 'heading';
	if (table) return `table ${table.index} ${table.row} ${table.column}`;
	if (field !== undefined) return `field ${field}`;
	return fence === undefined ? 'text' : `fence ${fence}`;
}
