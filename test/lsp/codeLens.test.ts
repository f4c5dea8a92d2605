import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver';
import { pullingCapabilities, startClient } from '../support/lspClient.ts';

const a = 'file:///workspace/a.md';
const text =
	'> **Type:** Architecture\n> **Status:** active\n\n# A\n\n## Overview\n\n[What this does]\n\n## Common Gotchas\n\nNone.\n';
const initializationOptions = { codeLens: true };
const capabilities = {
	...pullingCapabilities,
	workspace: { ...pullingCapabilities.workspace, codeLens: { refreshSupport: true } },
};

async function lensesOf(
	client: Awaited<ReturnType<typeof startClient>>,
	uri = a,
): Promise<CodeLens[] | null> {
	return client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });
}

test('the lenses of a title run the commands of our client', async () => {
	const client = await startClient({ initializationOptions });
	deepEqual(client.initialized.capabilities.codeLensProvider, {});
	await client.open(a, text);
	const lenses = (await lensesOf(client)) ?? [];
	deepEqual(
		lenses.map(({ range, command }) => [range.start.line, command?.command, command?.arguments]),
		[
			[3, 'archdocs.showOpenSections', [{ uri: a }]],
			[3, 'archdocs.nextPlaceholder', [{ uri: a }]],
			[3, 'archdocs.fillSection', [{ uri: a }]],
		],
	);
	const [progress, ...others] = lenses.map(({ command }) => command?.title);
	equal(/^\d+ of \d+ filled$/.test(progress ?? ''), true, progress);
	deepEqual(others, ['Next', 'Fill']);
	client.stop();
});

test('sections have theirs where the settings say so, and the client asks again when these change', async () => {
	let codeLens = 'off';
	const client = await startClient({ initializationOptions, capabilities, settings: () => ({ codeLens }) });
	let refreshes = 0;
	client.connection.onRequest('workspace/codeLens/refresh', () => {
		refreshes++;
		return null;
	});
	await client.open(a, text);
	deepEqual(await lensesOf(client), []);
	codeLens = 'sections';
	await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
	await client.until(() => refreshes > 0);
	const places = ((await lensesOf(client)) ?? []).map(({ command }) => command?.arguments?.[0]?.position);
	const overview = { line: 5, character: 0 };
	deepEqual(places, [undefined, undefined, undefined, overview, overview, overview]);
	client.stop();
});

test('there are none for other clients, and none for documents without template', async () => {
	const other = await startClient();
	equal(other.initialized.capabilities.codeLensProvider, undefined);
	other.stop();
	const client = await startClient({ initializationOptions });
	await client.open('file:///workspace/notes.md', '# Notes\n\n[What this does]\n');
	deepEqual(await lensesOf(client, 'file:///workspace/notes.md'), []);
	equal(await lensesOf(client, 'file:///workspace/other.md'), null);
	client.stop();
});
