import { type Span, shift } from '../document/span.ts';
import { fieldRole, metadataRole } from '../template/findRole.ts';
import { labelKeyOf } from '../template/labelKeyOf.ts';
import type { DocumentContext } from './contexts.ts';

/** A value in the metadata or in the footer, with its label. */
export interface LabelledValue {
	readonly role: string | undefined;
	readonly label: string;
	readonly value: string;
	readonly span: Span;
}

/** Yields the values of the metadata, then those of the footer, which is the labelled lines of the last chunk. */
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

/** Yields the spans of the values for the date of the last update. A value can be a date or a placeholder. */
export function* updateDates(context: DocumentContext): Generator<Span> {
	for (const { role, span } of labelledValues(context)) if (role === 'updated') yield span;
}
