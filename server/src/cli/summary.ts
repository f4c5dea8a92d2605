import type { Progress } from '#common/progress.ts';
import type { CheckedFile } from './checkFiles.ts';

/** The findings of all files, counted. */
export interface Summary {
	readonly errors: number;
	readonly warnings: number;
	readonly informations: number;
	readonly hints: number;
	/** Findings that were left out of documents that have too many. */
	readonly omitted: number;
	readonly progress: Progress;
}

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
