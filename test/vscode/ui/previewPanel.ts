import type { FrameLocator, Locator } from 'playwright-core';
import type { UsedWorkbench } from './useWorkbench.ts';

/** The preview that is in view. */
export class ShownPreview {
	readonly #used: UsedWorkbench;

	constructor(used: UsedWorkbench) {
		this.#used = used;
	}

	/** The page in the panel. */
	get page(): FrameLocator {
		// Those of other panels are there, too, and cannot be seen.
		const frame = this.#used.opened.page.locator('iframe.webview.ready').filter({ visible: true });
		return frame.contentFrame().frameLocator('#active-frame');
	}

	get article(): Locator {
		return this.page.locator('article');
	}

	/** What the header says. */
	get header(): Locator {
		return this.page.locator('header');
	}

	/** The tab of a preview, by its title. */
	tab(title: string): Locator {
		return this.#used.opened.page.locator('.tab', { hasText: title });
	}

	/** What is in the status bar about the cursor. */
	cursor(text: RegExp): Locator {
		return this.#used.opened.page.locator('.statusbar-item', { hasText: text });
	}

	/** An icon above an editor or a panel. */
	action(title: string): Locator {
		return this.#used.opened.page.locator(`.editor-actions a[aria-label^="${title}"]`).first();
	}

	/** Opens a document and its preview beside it, as its icon does. */
	async openBeside(name: string): Promise<void> {
		await this.#used.workbench.openFile(name);
		await this.action('Open Architecture Preview to the Side').click();
		await this.article.locator('h1').first().waitFor();
	}
}
