import { type Span, shift } from '../document/span.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import { fieldRole } from '../template/valueRoles.ts';
import { metadataRole } from '../template/words.ts';
import type { DocumentContext, DocumentRule } from './documentRule.ts';
import { isoDate } from './isoDate.ts';

/** A date of change that is before the date of creation. */
export const dateOrder: DocumentRule = {
	id: 'date-order',
	*check(context) {
		const dates = [...documentDates(context)];
		const created = dates.find(({ role }) => role === 'created');
		const updated = dates.find(({ role }) => role === 'updated');
		if (created === undefined || updated === undefined || created.date <= updated.date) return;
		yield {
			rule: 'date-order',
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
};

interface LabelledDate {
	readonly role: 'created' | 'updated';
	readonly label: string;
	/** ISO; compares as a string. */
	readonly date: string;
	readonly span: Span;
}

/** Where the document says when it was updated: the values, be they dates or still to be filled in. */
export function* updateDates(context: DocumentContext): Generator<Span> {
	for (const { role, span } of labelledValues(context)) if (role === 'updated') yield span;
}

/** A labelled value that may be a date. */
export interface LabelledValue {
	readonly role: string | undefined;
	readonly label: string;
	readonly value: string;
	readonly span: Span;
}

/** The values of the metadata, then those of the labelled lines of the last chunk: its footer. */
export function* labelledValues({
	document,
	outline,
	template,
}: Pick<DocumentContext, 'document' | 'outline' | 'template'>): Generator<LabelledValue> {
	for (const { pair, chunk } of outline.pairs) {
		const own = template.metadata.find(({ key }) => labelKeyOf(key) === labelKeyOf(pair.key));
		const role = own?.role ?? metadataRole(pair.key);
		const span = shift(pair.valueSpan, document.starts[chunk] ?? 0);
		yield { role, label: pair.key, value: pair.value, span };
	}
	const last = document.chunks.length - 1;
	for (const { form, label, value, valueSpan } of document.chunks[last]?.facts.fields ?? []) {
		if (form !== 'line') continue;
		const own = template.footer.find(({ key }) => key === labelKeyOf(label));
		const role = own?.role ?? fieldRole(label);
		yield { role, label, value, span: shift(valueSpan, document.starts[last] ?? 0) };
	}
}

function* documentDates(context: DocumentContext): Generator<LabelledDate> {
	for (const { role, label, value, span } of labelledValues(context)) {
		const found = isoDate(value);
		if (found?.exists && (role === 'created' || role === 'updated'))
			yield { role, label, date: found.date, span };
	}
}
