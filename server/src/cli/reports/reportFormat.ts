import type { CheckResult } from '../checkResult.ts';
import type { Terminal } from '../terminal.ts';

/** A way to print the result of a check. Each format is one file in this folder and one entry in `reportFormats`. */
export interface ReportFormat {
	/** The value of `--format`. */
	readonly name: string;
	/** What messages call the format. */
	readonly title: string;
	/** Whether people read the format, so that `--dry-run` can print a diff in its place. */
	readonly isForPeople: boolean;
	/** Returns the report that goes to standard output. */
	report(result: CheckResult, terminal: Pick<Terminal, 'display' | 'colours'>): string;
}
