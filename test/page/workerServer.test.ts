import { deepEqual, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openPreviewRequest, previewUpdateNotification } from '../../common/src/protocol/preview.ts';
import { launchBrowser } from '../../harness/launchBrowser.ts';
import { inRepository } from '../../scripts/support/paths.mjs';

const address = 'https://worker.test/';
const uri = 'vscode-vfs://github/team/docs/a.md';

test('the web server renders a document in a worker', async () => {
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage();
		await page.route(`${address}**`, (route) => {
			const name = new URL(route.request().url()).pathname.slice(1);
			if (name === '') return route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html>' });
			const body = readFileSync(inRepository('dist', ...name.split('/')));
			return route.fulfill({ contentType: 'text/javascript', body });
		});
		await page.goto(address);
		const { answer, html } = await page.evaluate(preview, {
			uri,
			openPreviewMethod: openPreviewRequest.method,
			previewUpdateMethod: previewUpdateNotification.method,
		});
		deepEqual(answer, true);
		match(html, /<h1[^>]*>A<\/h1>/);
		match(html, /<span class="hljs-keyword">const<\/span>/);
	} finally {
		await browser.close();
	}
});

/** Runs in the page: talks to the server like a client. */
async function preview(asked: {
	readonly uri: string;
	readonly openPreviewMethod: string;
	readonly previewUpdateMethod: string;
}): Promise<{ readonly answer: unknown; readonly html: string }> {
	const worker = new Worker('/server.browser.js');
	const waiting = new Map<unknown, (value: unknown) => void>();
	const updated = new Promise<string>((resolve) => {
		worker.addEventListener('message', ({ data }) => {
			if (data.method === asked.previewUpdateMethod)
				resolve(
					data.params.splices
						.flatMap((it: { blocks: { html: string }[] }) => it.blocks.map(({ html }) => html))
						.join('\n'),
				);
			else if (data.method !== undefined && data.id !== undefined)
				worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
			else waiting.get(data.id)?.(data.result);
		});
	});
	let id = 0;
	const request = (method: string, params: unknown) =>
		new Promise<unknown>((resolve) => {
			waiting.set(++id, resolve);
			worker.postMessage({ jsonrpc: '2.0', id, method, params });
		});
	const notify = (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params });
	await request('initialize', { processId: null, rootUri: null, workspaceFolders: null, capabilities: {} });
	notify('initialized', {});
	const text = '# A\n\n```ts\nconst a = 1;\n```\n';
	notify('textDocument/didOpen', {
		textDocument: { uri: asked.uri, languageId: 'markdown', version: 1, text },
	});
	const answer = await request(asked.openPreviewMethod, { uri: asked.uri });
	return { answer, html: await updated };
}
