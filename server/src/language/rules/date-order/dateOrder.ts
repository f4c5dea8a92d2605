import { sliceOf } from '../../document/document.ts';
import type { Span } from '../../document/span.ts';
import { quoted } from '../../messages/sentences.ts';
import type { DocumentContext } from '../contexts.ts';
import { isoDate } from '../isoDate.ts';
import { labelledValues } from '../labelledValues.ts';
import { defineRule } from '../rule.ts';
import { writing } from '../writing.ts';

interface DateOrder {
	readonly id: 'date-order';
	readonly created: string;
	readonly createdOn: string;
	readonly updated: string;
	readonly updatedOn: string;
}

/** Reports an update date that is before the creation date. */
export const dateOrder = defineRule<DateOrder>({
	id: 'date-order',
	area: 'structure',
	severity: 'warning',
	atMost: 'error',
	summary: 'A document was updated before it was created, as its dates say.',
	answerProblem: 'refuses',
	sentence: ({ created, createdOn, updated, updatedOn }) =>
		`${quoted(updated)} (${updatedOn}) is before ${quoted(created)} (${createdOn}): correct one of the two`,
	*checkDocument(context) {
		const dates = [...documentDates(context)];
		const created = dates.find(({ role }) => role === 'created');
		const updated = dates.find(({ role }) => role === 'updated');
		if (created === undefined || updated === undefined || created.date <= updated.date) return;
		yield {
			span: updated.span,
			message: {
				id: 'date-order',
				created: created.label,
				createdOn: created.date,
				updated: updated.label,
				updatedOn: updated.date,
			},
		};
	},
	*fixes({ message, span }, { document, today }) {
		if (today < message.createdOn) return;
		const value = sliceOf(document, span);
		const date = isoDate(value)?.date;
		const at = date === undefined ? -1 : value.indexOf(date);
		if (date === undefined || at < 0) return;
		const place = { start: span.start + at, end: span.start + at + date.length };
		yield { ...writing(place, today), isPreferred: true };
	},
});

interface LabelledDate {
	readonly role: 'created' | 'updated';
	readonly label: string;
	/** An ISO date. Dates compare as strings. */
	readonly date: string;
	readonly span: Span;
}

function* documentDates(context: DocumentContext): Generator<LabelledDate> {
	for (const { role, label, value, span } of labelledValues(context)) {
		const found = isoDate(value);
		if (found?.exists && (role === 'created' || role === 'updated'))
			yield { role, label, date: found.date, span };
	}
}
