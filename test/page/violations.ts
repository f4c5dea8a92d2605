import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

/** What axe-core finds wrong in a page or a frame, once nothing moves in it: the rule, and where. */
export async function violations(page: Page | Frame): Promise<readonly string[]> {
	await page.evaluate(() => Promise.allSettled(document.getAnimations().map((it) => it.finished)));
	// Put in by the protocol of the browser: the page itself allows no script.
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { violations } = await window.axe.run();
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
		);
	});
}
