import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inRepository } from '../../../scripts/support/paths.mjs';
import { suiteLine } from '../suite/suiteLine.ts';
import { parseSuiteResult, type SuiteResult } from './suiteResult.ts';

const suiteTimeout = 180_000;

/**
 * Opens a workbench that runs a test suite in its extension host, shows what the suite prints, and waits for its
 * end. A suite that never ends, or ends without its closing line, counts as one failure.
 */
export async function runSuite(page: Page, url: string): Promise<SuiteResult> {
	let result: SuiteResult | undefined;
	const others: string[] = [];
	const ended = new Promise<number | undefined>((resolve) => {
		const timer = setTimeout(() => resolve(undefined), suiteTimeout);
		// The workbench looks for these two when it starts, so they must be there before it does.
		void page.exposeFunction('codeAutomationLog', (_type: string, parts: unknown[]) => {
			const text = parts.join(' ');
			const line = suiteLine.read(text);
			if (line === undefined) {
				others.push(text);
				return;
			}
			result = parseSuiteResult(line) ?? result;
			console.log(line);
		});
		void page.exposeFunction('codeAutomationExit', (code: number) => {
			clearTimeout(timer);
			resolve(code);
		});
	});
	await page.goto(url);
	const code = await ended;
	if (code === undefined) {
		console.error(`The suite did not end in ${suiteTimeout / 1000} s. See out/screenshots/suite-timeout.png`);
		mkdirSync(inRepository('out', 'screenshots'), { recursive: true });
		await page.screenshot({ path: inRepository('out', 'screenshots', 'suite-timeout.png') });
	}
	if (result === undefined) console.error(others.slice(-20).join('\n'));
	if (result === undefined) return { passed: 0, failed: 1 };
	return code === 0 || result.failed > 0 ? result : { ...result, failed: 1 };
}
