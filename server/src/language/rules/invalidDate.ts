import type { ChunkFacts, Home } from '../document/facts.ts';
import type { Span } from '../document/span.ts';
import { isoDate } from './isoDate.ts';
import type { ChunkRule } from './rule.ts';

/** Dates that do not exist, where a date is the whole value of a metadata key, a field or a cell. */
export const invalidDate: ChunkRule = {
	id: 'invalid-date',
	*check({ chunk, template }) {
		if (template === undefined) return;
		for (const { text, span, home } of values(chunk.facts)) {
			const found = isoDate(text);
			if (found === undefined || found.exists || !found.whole) continue;
			yield {
				rule: 'invalid-date',
				kind: null,
				span,
				related: [],
				message: { id: 'invalid-date', date: found.date },
				grade: 'certain',
				home,
			};
		}
	},
};

function* values(
	facts: ChunkFacts,
): Generator<{ readonly text: string; readonly span: Span; readonly home: Home }> {
	for (const [pair, { value, valueSpan, heading }] of facts.pairs.entries())
		yield { text: value, span: valueSpan, home: { heading, inHeading: false, pair } };
	for (const [field, { value, valueSpan, heading }] of facts.fields.entries())
		yield { text: value, span: valueSpan, home: { heading, inHeading: false, field } };
	for (const [index, { rows, heading }] of facts.tables.entries())
		for (const [row, cells] of rows.entries())
			for (const [column, { text, span }] of cells.entries())
				yield { text, span, home: { heading, inHeading: false, table: { index, row, column } } };
}
