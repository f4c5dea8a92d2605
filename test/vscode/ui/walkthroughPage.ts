import type { Locator, Page } from 'playwright-core';

/** The page with the walkthrough of the extension, as a person uses it. */
export class WalkthroughPage {
	readonly #page: Page;

	constructor(page: Page) {
		this.#page = page;
	}

	/** The tab of an editor, by what it says. */
	tab(name: string): Locator {
		return this.#page.locator('.tab').filter({ hasText: name });
	}

	get steps(): Locator {
		return this.#content.locator('.getting-started-step');
	}

	/** What is drawn beside the step that is open. */
	get picture(): Locator {
		return this.#page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('svg');
	}

	/** A button of the step that is open. */
	button(name: string): Locator {
		return this.#content.locator('.monaco-button:visible').filter({ hasText: name });
	}

	/** A link in the text of the step that is open. */
	link(name: string): Locator {
		return this.#content.locator('a:visible').filter({ hasText: name });
	}

	/** Opens a step, by its title. */
	async choose(title: string): Promise<void> {
		const step = this.steps.filter({ hasText: title });
		await step.click();
		await step.and(this.#content.locator('.expanded')).waitFor();
	}

	get #content(): Locator {
		return this.#page.locator('.gettingStartedContainer');
	}
}
