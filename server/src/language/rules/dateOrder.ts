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

/** The dates of the metadata, then those of the labelled lines of the last chunk: its footer. */
function* documentDates({ document, outline, template }: DocumentContext): Generator<LabelledDate> {
	for (const { pair, chunk } of outline.pairs) {
		const own = template.metadata.find(({ key }) => labelKeyOf(key) === labelKeyOf(pair.key));
		const role = own?.role ?? metadataRole(pair.key);
		yield* dated(role, pair.key, pair.value, shift(pair.valueSpan, document.starts[chunk] ?? 0));
	}
	const last = document.chunks.length - 1;
	for (const { form, label, value, valueSpan } of document.chunks[last]?.facts.fields ?? []) {
		if (form !== 'line') continue;
		const own = template.footer.find(({ key }) => key === labelKeyOf(label));
		const role = own?.role ?? fieldRole(label);
		yield* dated(role, label, value, shift(valueSpan, document.starts[last] ?? 0));
	}
}

function* dated(role: string | undefined, label: string, value: string, span: Span): Generator<LabelledDate> {
	const found = isoDate(value);
	if (found?.exists && (role === 'created' || role === 'updated'))
		yield { role, label, date: found.date, span };
}
