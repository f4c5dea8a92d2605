import process from 'node:process';
import type { Page } from 'playwright-core';
import { createEditorProfile, type EditorProfile, type SettingValue } from './editorProfile.ts';
import { copyExamples } from './exampleWorkspace.ts';
import { exitOnSignals } from './exitOnSignals.ts';
import { launchBrowser } from './launchBrowser.ts';
import { installVsix, startVscodeServer } from './vscodeServer.ts';
import { workbenchUrl } from './workbenchUrl.ts';

/** VS Code in a browser, with the packaged extension installed and a copy of the examples open. */
export interface OpenWorkbench {
	readonly page: Page;
	/** Path of the copy. */
	readonly folder: string;
	close(): Promise<void>;
}

/**
 * Opens a workbench with a profile of its own. The package is the one that ARCHDOCS_VSIX names.
 *
 * @param makeFolder makes the folder that is opened, and gives its path
 */
export async function openWorkbench(
	settings: Readonly<Record<string, SettingValue>> = {},
	makeFolder: (profile: EditorProfile) => string = copyExamples,
): Promise<OpenWorkbench> {
	const vsix = process.env.ARCHDOCS_VSIX;
	if (!vsix) throw new Error('ARCHDOCS_VSIX must name the packaged extension');
	exitOnSignals();
	const profile = createEditorProfile(settings);
	const closing: (() => unknown)[] = [() => profile.remove()];
	const close = async () => {
		for (const step of closing.toReversed()) await step();
	};
	try {
		installVsix(profile, vsix);
		const server = await startVscodeServer(profile);
		closing.push(() => server.stop());
		const browser = await launchBrowser();
		closing.push(() => browser.close());
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		const folder = makeFolder(profile);
		await page.goto(workbenchUrl(server, { folder }));
		await page.locator('.explorer-viewlet .monaco-list-row').first().waitFor({ timeout: 60_000 });
		return { page, folder, close };
	} catch (error) {
		await close();
		throw error;
	}
}
