import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { EditorSettings } from './editorProfile.ts';
import { copyExamples } from './exampleWorkspace.ts';
import { SharedEditor } from './sharedEditor.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** VS Code in a browser, with the packaged extension installed and a folder open. */
export interface OpenWorkbench {
	readonly page: Page;
	/** Path of the folder, which no other workbench has. */
	readonly folder: string;
	close(): Promise<void>;
}

const shared = new SharedEditor();

/**
 * Opens a workbench: a folder of its own and a browser that remembers nothing, in the editor that this process shares.
 * One workbench at a time, for the editor has one set of settings.
 *
 * @param makeFolder makes the folder that is opened in a folder that is there, and gives its path
 */
export async function openWorkbench(
	settings: EditorSettings = {},
	makeFolder: (parent: string) => string = copyExamples,
): Promise<OpenWorkbench> {
	const { profile, server, browser } = await shared.acquire();
	profile.writeSettings(settings);
	const folder = makeFolder(mkdtempSync(path.join(profile.root, 'workspace-')));
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	const close = async () => {
		await context.close();
		shared.release();
	};
	try {
		const page = await context.newPage();
		await page.goto(workbenchUrl(server, { folder }));
		await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
		return { page, folder, close };
	} catch (error) {
		await close();
		throw error;
	}
}
