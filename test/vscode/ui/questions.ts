import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** A question of the guided filling, as it stands in the quick input. */
export interface ShownQuestion {
	/** With the count of steps. */
	readonly title: string;
	/** What is asked, where a screen reader finds it. */
	readonly label: string;
	/** Below the input. */
	readonly message: string;
	/** What can be chosen; none where something is to be written. */
	readonly choices: readonly string[];
	/** What the buttons are called. */
	readonly buttons: readonly string[];
}

/** Waits for a question that is another than the last one; undefined once none is shown. */
export async function nextQuestion(page: Page, last?: ShownQuestion): Promise<ShownQuestion | undefined> {
	let shown: ShownQuestion | 'busy' | undefined = 'busy';
	await until('Another question', async () => {
		shown = await page.evaluate(readQuestion);
		return shown !== 'busy' && (shown === undefined || shown.title !== last?.title);
	});
	return shown === 'busy' ? undefined : shown;
}

function readQuestion(): ShownQuestion | 'busy' | undefined {
	const widget = document.querySelector<HTMLElement>('.quick-input-widget');
	if (widget === null || widget.style.display === 'none') return undefined;
	const input = widget.querySelector<HTMLInputElement>('input[type="text"]');
	const text = (selector: string) => widget.querySelector(selector)?.textContent ?? '';
	const list = widget.querySelector<HTMLElement>('.quick-input-list');
	const isList = list !== null && list.offsetParent !== null;
	if (input === null || input.disabled || document.activeElement !== input) return 'busy';
	const labels = (selector: string) =>
		[...widget.querySelectorAll(selector)].map((it) => it.getAttribute('aria-label') ?? '');
	return {
		title: text('.quick-input-title'),
		label: input.getAttribute('aria-label') ?? input.placeholder,
		message: text('.quick-input-message'),
		choices: isList ? labels('.monaco-list-row') : [],
		buttons: labels('.quick-input-titlebar .action-label'),
	};
}
