import type { Progress } from '#common/progress.ts';
import type { CheckedFile } from '../checkResult.ts';

/** Counts of the findings in all files, and their progress. */
export interface Summary {
	readonly errors: number;
	readonly warnings: number;
	readonly informations: number;
	readonly hints: number;
	/** Findings beyond the limit of their documents, which no report shows. */
	readonly omitted: number;
	readonly progress: Progress;
}

/** Adds up the findings and the progress of files. */
export function summaryOf(files: readonly CheckedFile[]): Summary {
	const counts = { error: 0, warning: 0, information: 0, hint: 0 };
	let omitted = 0;
	let filled = 0;
	let total = 0;
	for (const { analysis } of files) {
		for (const { severity } of analysis.findings) counts[severity]++;
		omitted += analysis.omittedFindings;
		filled += analysis.progress.filled;
		total += analysis.progress.total;
	}
	return {
		errors: counts.error,
		warnings: counts.warning,
		informations: counts.information,
		hints: counts.hint,
		omitted,
		progress: { filled, total },
	};
}

/** Returns a count with its noun, such as "1 document" or "2 documents". */
export function plural(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}
