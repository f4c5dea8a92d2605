import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import {
	openPreviewRequest,
	type PreviewUpdate,
	previewUpdateNotification,
} from '../common/src/protocol/preview.ts';
import { openPreviewPage } from '../harness/previewPage.ts';
import { BenchClient } from './benchClient.ts';
import { endOfSentence, pause, Workspace } from './measure.ts';
import { ownServer } from './servers.ts';

/** The figures of one document and its preview, in milliseconds. */
export interface PreviewFigures {
	/** Time from the request for a preview of an open document to its first part in the page. */
	readonly firstScreen: number;
	/** Time from the request to the last part in the page. */
	readonly complete: number;
	/** The longest time during which the page did not respond. */
	readonly longestTask: number;
	/** Time from each key to its change in the page. */
	readonly keys: readonly number[];
}

/**
 * Opens a document and its preview in a real browser, with a stand-in for the editor, and types in the middle of it.
 */
export async function measurePreview(
	browser: Browser,
	text: string,
	keyCount: number,
): Promise<PreviewFigures> {
	const workspace = new Workspace(text);
	const client = new BenchClient(ownServer, workspace.folder);
	const { page, say } = await openPreviewPage(browser, {});
	try {
		await client.initialize(20_000);
		await client.open(workspace.file, text);
		const uri = pathToFileURL(workspace.file).href;
		await say({
			type: 'document',
			uri,
			locked: false,
			documentBase: '',
			folderBase: null,
			line: 0,
			anchor: null,
		});
		const shown = new ShownUpdates(page);
		client.process.listen(previewUpdateNotification.method, (update) => shown.take(update as PreviewUpdate));
		await watchTasks(page);
		const [first, last] = [shown.next(), shown.last()];
		const began = performance.now();
		await client.process.request(openPreviewRequest.method, { uri }).result;
		const firstScreen = (await first) - began;
		const complete = (await last) - began;
		const longestTask = await longestTaskIn(page);
		const start = endOfSentence(text);
		const keys: number[] = [];
		for (let index = 0; index < keyCount; index++) {
			await pause(30);
			const pressed = performance.now();
			const next = shown.next();
			// A space at the end of a line would change nothing visible.
			const edited = client.edit(start + index, start + index, 'a');
			keys.push((await next) - pressed);
			await edited;
		}
		return { firstScreen, complete, longestTask, keys };
	} finally {
		client.process.end();
		await page.close();
		workspace.remove();
	}
}

/** Shows updates in the page, one after the other. */
class ShownUpdates {
	readonly #page: Page;
	#last: Promise<number> = Promise.resolve(0);
	readonly #waiting: ((time: number) => void)[] = [];
	readonly #waitingForAll: ((time: number) => void)[] = [];

	constructor(page: Page) {
		this.#page = page;
	}

	take(update: PreviewUpdate): void {
		this.#last = this.#last.then(async () => {
			await this.#page.evaluate(show, update);
			const time = performance.now();
			for (const done of this.#waiting.splice(0)) done(time);
			if (!update.partial) for (const done of this.#waitingForAll.splice(0)) done(time);
			return time;
		});
	}

	/** Resolves with the time when the next update is in the page. */
	next(): Promise<number> {
		return new Promise((done) => this.#waiting.push(done));
	}

	/** Resolves with the time when the last part of the document is in the page. */
	last(): Promise<number> {
		return new Promise((done) => this.#waitingForAll.push(done));
	}
}

/** Runs in the page. Resolves when the browser is about to paint the update. */
async function show(update: PreviewUpdate): Promise<void> {
	window.dispatchEvent(new MessageEvent('message', { data: { type: 'update', update } }));
	await new Promise((done) => requestAnimationFrame(done));
}

async function watchTasks(page: Page): Promise<void> {
	await page.evaluate(() => {
		window.longestTask = 0;
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries())
				window.longestTask = Math.max(window.longestTask, duration);
		}).observe({ entryTypes: ['longtask'] });
	});
}

async function longestTaskIn(page: Page): Promise<number> {
	return page.evaluate(() => window.longestTask);
}

declare global {
	interface Window {
		longestTask: number;
	}
}
