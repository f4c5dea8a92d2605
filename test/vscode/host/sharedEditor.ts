import process from 'node:process';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../../harness/launchBrowser.ts';
import { createEditorProfile, type EditorProfile } from './editorProfile.ts';
import { exitOnSignals } from './exitOnSignals.ts';
import { installVsix, startVscodeServer, type VscodeServer } from './vscodeServer.ts';

/** A VS Code server with the packaged extension installed, and a browser for its workbenches. */
export interface Editor {
	readonly profile: EditorProfile;
	readonly server: VscodeServer;
	readonly browser: Browser;
	close(): Promise<void>;
}

/** Milliseconds that an editor stays open for the next workbench. */
const grace = 2_000;

/** The editor that the workbenches of a process share, one after the other. Closes soon after the last of them. */
export class SharedEditor {
	#editor: Promise<Editor> | undefined;
	#closing: ReturnType<typeof setTimeout> | undefined;

	/** Gives the editor, started where none is running. */
	acquire(): Promise<Editor> {
		clearTimeout(this.#closing);
		this.#editor ??= startEditor();
		return this.#editor;
	}

	/** The caller has closed its workbench. */
	release(): void {
		const editor = this.#editor;
		clearTimeout(this.#closing);
		this.#closing = setTimeout(async () => {
			this.#editor = undefined;
			await (await editor)?.close();
		}, grace);
	}
}

/** Starts an editor with a profile of its own. The package is the one that ARCHDOCS_VSIX names. */
async function startEditor(): Promise<Editor> {
	const vsix = process.env.ARCHDOCS_VSIX;
	if (!vsix) throw new Error('ARCHDOCS_VSIX must name the packaged extension');
	exitOnSignals();
	const profile = createEditorProfile();
	const closing: (() => unknown)[] = [() => profile.remove()];
	const close = async () => {
		for (const step of closing.toReversed()) await step();
	};
	try {
		installVsix(profile, vsix);
		const server = await startVscodeServer(profile, { graceSeconds: 10 });
		closing.push(() => server.stop());
		const browser = await launchBrowser();
		closing.push(() => browser.close());
		return { profile, server, browser, close };
	} catch (error) {
		await close();
		throw error;
	}
}
