import type { Progress } from '#common/progress.ts';
import type { CheckedFile } from '../checkFiles.ts';

/** How many findings all files have, and how far they are filled. */
export interface Summary {
	readonly errors: number;
	readonly warnings: number;
	readonly informations: number;
	readonly hints: number;
	/** Findings that were left out, because their documents have too many. */
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

/** "1 document", "2 documents". */
export function plural(count: number, one: string, many: string): string {
	return `${count} ${count === 1 ? one : many}`;
}
