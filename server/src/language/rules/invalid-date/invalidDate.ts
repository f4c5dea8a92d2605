import { sliceOf } from '../../document/document.ts';
import type { ChunkFacts, FactLocation } from '../../document/facts.ts';
import type { Span } from '../../document/span.ts';
import { quoted } from '../../messages/sentences.ts';
import { daysIn, isoDate } from '../isoDate.ts';
import { defineRule } from '../rule.ts';
import { writing } from '../writing.ts';

interface InvalidDate {
	readonly id: 'invalid-date';
	readonly date: string;
}

/** Reports dates that do not exist. The date must be the whole value of a metadata key, a field or a table cell. */
export const invalidDate = defineRule<InvalidDate>({
	id: 'invalid-date',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A date does not exist in the calendar.',
	answerProblem: 'refuses',
	sentence: ({ date }) => `There is no ${quoted(date)} in the calendar: correct the date`,
	*checkChunk({ chunk, template }) {
		if (template === undefined) return;
		for (const { text, span, location } of values(chunk.facts)) {
			const found = isoDate(text);
			if (found === undefined || found.exists || !found.whole) continue;
			yield { span, message: { id: 'invalid-date', date: found.date }, grade: 'certain', location };
		}
	},
	/** Yields fixes that write the last day of the month or the current date. */
	*fixes({ message: { date }, span }, { document, today }) {
		const at = sliceOf(document, span).indexOf(date);
		if (at < 0) return;
		const place = { start: span.start + at, end: span.start + at + date.length };
		const [year = 0, month = 0] = date.split('-').map(Number);
		const last = `${date.slice(0, 8)}${daysIn(year, month)}`;
		if (1 <= month && month <= 12) yield { ...writing(place, last), isPreferred: true };
		if (last !== today) yield writing(place, today);
	},
});

function* values(
	facts: ChunkFacts,
): Generator<{ readonly text: string; readonly span: Span; readonly location: FactLocation }> {
	for (const [pair, { value, valueSpan, heading }] of facts.pairs.entries())
		yield { text: value, span: valueSpan, location: { heading, inHeading: false, pair } };
	for (const [field, { value, valueSpan, heading }] of facts.fields.entries())
		yield { text: value, span: valueSpan, location: { heading, inHeading: false, field } };
	for (const [index, { rows, heading }] of facts.tables.entries())
		for (const [row, cells] of rows.entries())
			for (const [column, { text, span }] of cells.entries())
				yield { text, span, location: { heading, inHeading: false, table: { index, row, column } } };
}
