import { writeFileSync } from 'node:fs';
import process from 'node:process';

/** How a suite ended. */
export interface SuiteResult {
	readonly passed: number;
	readonly failed: number;
}

/** Reads the counts from the line with which a suite closes its output; undefined in any other line. */
export function parseSuiteResult(line: string): SuiteResult | undefined {
	const counts = /(\d+) passed, (\d+) failed$/.exec(line);
	return counts ? { passed: Number(counts[1]), failed: Number(counts[2]) } : undefined;
}

/** Hands the counts to `npm test`, which asks for them by ARCHDOCS_COUNTS, and sets the exit code. */
export function reportSuiteResult(result: SuiteResult): void {
	const file = process.env.ARCHDOCS_COUNTS;
	if (file) writeFileSync(file, JSON.stringify(result));
	if (result.failed > 0 || result.passed === 0) process.exitCode = 1;
}
