import { mkdirSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { inRepository } from '../../../scripts/support/paths.mjs';
import { until } from './until.ts';

/** What a person sees and does in a workbench. Nothing here calls a command behind the user's back. */
export class Workbench {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** The wavy lines under what is wrong, in the part of the document that is in view. */
	get squiggles(): Locator {
		return this.#page.locator('.editor-instance .squiggly-warning, .editor-instance .squiggly-info');
	}

	/** The item with the progress. */
	get statusItem(): Locator {
		return this.#page.locator('.statusbar-item[id="archdocs.archdocs.archdocs.progress"]');
	}

	/** The rows of the Problems panel, the one with the file's name among them. */
	get problems(): Locator {
		return this.#page.locator('.markers-panel .monaco-list-row');
	}

	/** The hover that is shown. */
	get hover(): Locator {
		return this.#page.locator('.monaco-hover:visible');
	}

	/** The messages in the corner. */
	get notifications(): Locator {
		return this.#page.locator('.notification-list-item-message');
	}

	/** What the chosen channel of the Output panel shows. */
	get output(): Locator {
		return this.#page.locator('.output-view .view-lines');
	}

	/** The rows of the completion list that is shown. */
	get completions(): Locator {
		return this.#page.locator('.suggest-widget.visible .monaco-list-row');
	}

	/** A word of the document, where it is in view. */
	text(content: string): Locator {
		return this.#page.locator('.editor-instance .view-line span span').filter({ hasText: content }).first();
	}

	/**
	 * Points at a text until the hover over it is shown. Follows the text where lenses above it move it, and moves a little
	 * once a second as a hand does: the editor drops a hover when its view changes, and asks again when the mouse moves.
	 */
	async hoverOver(text: Locator): Promise<void> {
		let place = '';
		let moved = 0;
		let moves = 0;
		await until('A hover over the text', async () => {
			if (await this.hover.isVisible()) return true;
			const box = await text.boundingBox();
			const current = JSON.stringify(box);
			if (box === null || (current === place && Date.now() - moved < 1_000)) return false;
			await text.hover({ position: { x: box.width / 2 + (moves++ % 2), y: box.height / 2 } });
			place = current;
			moved = Date.now();
			return false;
		});
	}

	/** The light bulb beside the cursor. */
	get bulb(): Locator {
		return this.#page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]:visible').first();
	}

	/**
	 * Asks for code actions with the keyboard and gives their menu. The editor asks by itself when the cursor moves, and
	 * drops what keys ask for meanwhile, so the keys are pressed again while there is no menu at all.
	 */
	async openCodeActions(offered: string): Promise<Locator> {
		const menu = this.#page.locator('.action-widget').first();
		await this.bulb.waitFor();
		await until('The menu of code actions', async () => {
			if (await menu.isVisible()) return true;
			await this.press('Control+.');
			return menu.waitFor({ timeout: 2_000 }).then(
				() => true,
				() => false,
			);
		});
		await menu.getByText(offered).waitFor();
		return menu;
	}

	/** Opens a file by its name. For a moment the list is the one of the last time, which a new file is not in. */
	async openFile(name: string): Promise<void> {
		await until(`${name} in the list of files`, async () => {
			await this.press('Control+p');
			await this.#input.waitFor();
			await this.#page.keyboard.type(name);
			const isListed = await this.#chosen(name)
				.waitFor({ timeout: 3_000 })
				.then(
					() => true,
					() => false,
				);
			await this.press(isListed ? 'Enter' : 'Escape');
			await this.#input.waitFor({ state: 'hidden' });
			return isListed;
		});
		await this.#page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
	}

	/** Closes the active editor, which has nothing to be saved. */
	async closeEditor(): Promise<void> {
		const tab = this.#page.locator('.tab.active');
		const name = (await tab.getAttribute('data-resource-name')) ?? '';
		await tab.locator('.tab-actions .action-label').click();
		await this.#page.locator(`.tab[data-resource-name="${name}"]`).waitFor({ state: 'detached' });
	}

	/** Moves the cursor to the end of a line, which comes into view. Lines count from 1. */
	async goToLineEnd(line: number): Promise<void> {
		await this.press('Control+g');
		await this.#input.waitFor();
		await this.#page.keyboard.type(String(line));
		await this.choices
			.filter({ hasText: String(line) })
			.first()
			.waitFor();
		await this.press('Enter');
		await this.#input.waitFor({ state: 'hidden' });
		// The first press goes to the end of what fits into the window.
		await this.press('End');
		await this.press('End');
	}

	/** Types as a person does. */
	async type(text: string): Promise<void> {
		await this.#page.keyboard.type(text, { delay: 60 });
	}

	/** Presses a key or a combination of keys. */
	async press(keys: string): Promise<void> {
		await this.#page.keyboard.press(keys);
	}

	/** The dialog that is open in the middle of the window. */
	get dialog(): Locator {
		return this.#page.locator('.monaco-dialog-box');
	}

	/** The documentation beside the completion list. */
	get completionDetails(): Locator {
		return this.#page.locator('.suggest-details-container .suggest-details');
	}

	/** The rows of the list under the command's input. */
	get choices(): Locator {
		return this.#page.locator('.quick-input-list .monaco-list-row');
	}

	/** The text of the editor as far as it is in view. */
	async visibleText(): Promise<string> {
		const lines = await this.#page.locator('.editor-instance .view-line').all();
		const placed = await Promise.all(
			lines.map(async (line) => ({
				top: (await line.boundingBox())?.y ?? 0,
				text: ((await line.textContent()) ?? '').replace(/\u00a0/g, ' '),
			})),
		);
		return placed
			.sort((a, b) => a.top - b.top)
			.map(({ text }) => text)
			.join('\n');
	}

	/** Starts a command that asks for something. */
	async startCommand(title: string): Promise<void> {
		await this.press('F1');
		await this.#input.waitFor();
		await this.#choose(title);
	}

	/** Answers the question that a command asks: types, and presses Enter. */
	async answer(placeholder: RegExp, text: string): Promise<void> {
		const asked = this.#page.locator('.quick-input-widget').filter({ hasText: placeholder });
		const input = this.#input;
		await until(`The question ${placeholder}`, async () => {
			const shown = `${await input.getAttribute('placeholder')} ${await input.getAttribute('aria-label')}`;
			return placeholder.test(shown) || (await asked.count()) > 0;
		});
		await input.press('Control+a');
		if ((await this.choices.count()) > 0) await this.#choose(text);
		else {
			await this.#page.keyboard.type(text);
			await this.press('Enter');
		}
	}

	get #input(): Locator {
		return this.#page.locator('.quick-input-widget input[type="text"]');
	}

	/** Shows the Problems panel. */
	async openProblems(): Promise<void> {
		await this.press('Control+Shift+M');
		await this.problems.first().waitFor();
	}

	/** Runs a command by its title, from the command palette. */
	async runCommand(title: string): Promise<void> {
		await this.#pick('F1', title);
	}

	/** Chooses a colour theme by its name. */
	async chooseTheme(name: string): Promise<void> {
		await this.press('Control+k');
		await this.#pick('Control+t', name);
	}

	/**
	 * Writes out/screenshots/NAME.png.
	 *
	 * @param settled false for what moves as long as it is there
	 */
	async screenshot(name: string, settled = true): Promise<void> {
		mkdirSync(inRepository('out', 'screenshots'), { recursive: true });
		// Hovers and lists fade in.
		if (settled)
			await this.#page.evaluate(() =>
				Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
			);
		await this.#page.screenshot({ path: inRepository('out', 'screenshots', `${name}.png`) });
	}

	async #pick(keys: string, text: string): Promise<void> {
		await this.press(keys);
		await this.#input.waitFor();
		await this.#choose(text);
		await this.#input.waitFor({ state: 'hidden' });
	}

	/** Types what is to be chosen from the list that is shown, and takes it. */
	async #choose(text: string): Promise<void> {
		await this.#page.keyboard.type(text);
		// Until the list has followed, Enter takes another thing.
		await this.#chosen(text).waitFor();
		await this.press('Enter');
	}

	/** The row that Enter takes, with a text in it. */
	#chosen(text: string): Locator {
		return this.#page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: text });
	}
}
