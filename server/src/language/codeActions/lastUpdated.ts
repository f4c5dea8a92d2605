import type { TemplatedAnalysis } from '../analysis/documentAnalysis.ts';
import { sliceOf } from '../document/document.ts';
import type { TextEdit } from '../document/textEdit.ts';
import { isoDate } from '../rules/isoDate.ts';
import { updateDates } from '../rules/labelledValues.ts';

/**
 * Returns the edit that sets the date of the last update to today. Returns undefined if the document has no such date,
 * or if the date is already today.
 *
 * @param today an ISO date
 */
export function lastUpdated(
	{ document, documentContext }: TemplatedAnalysis,
	today: string,
): TextEdit | undefined {
	for (const span of updateDates(documentContext)) {
		const value = sliceOf(document, span);
		const date = isoDate(value)?.date;
		const mask = /\[?YYYY-MM-DD\]?/i.exec(value)?.[0];
		const written = date ?? mask;
		if (written === today) return undefined;
		const at = written === undefined ? -1 : value.indexOf(written);
		if (written !== undefined && at >= 0)
			return { span: { start: span.start + at, end: span.start + at + written.length }, text: today };
		if (value === '')
			return {
				span,
				text: / $/.test(sliceOf(document, { start: span.start - 1, end: span.start })) ? today : ` ${today}`,
			};
	}
	return undefined;
}
