import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource, HoverRequest } from 'vscode-languageserver/node';
import type { Host } from '../../server/src/files/host.ts';
import { guarded } from '../../server/src/lsp/guard.ts';
import { nearlyFilled, ordinary } from '../support/documents.ts';
import { rangeOf, startClient } from '../support/lspClient.ts';

const uri = 'file:///workspace/docs/payments.md';

test('what the server announces, it answers', async () => {
	const client = await startClient();
	const { capabilities, serverInfo } = client.initialized;
	assert.equal(capabilities.positionEncoding, 'utf-16');
	assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
	assert.equal(capabilities.hoverProvider, true);
	assert.equal(capabilities.documentSymbolProvider, true);
	assert.ok(capabilities.completionProvider?.triggerCharacters?.includes(':'));
	assert.ok(capabilities.diagnosticProvider);
	assert.equal(serverInfo?.name, 'archdocs');
	client.stop();
});

test('our client hears of every open document whether it is checked, why, and how far it is', async () => {
	const client = await startClient({ initializationOptions: { documentStatus: true } });
	await client.open(uri, nearlyFilled);
	await client.until(() => client.statuses.length === 1);
	const [status] = client.statuses;
	assert.equal(status?.template, 'Architecture');
	assert.equal(status?.reason, 'Checked against the template "Architecture", which its metadata names.');
	assert.ok(status?.progress && status.progress.filled < status.progress.total);
	const before = status?.progress?.filled ?? 0;
	await client.edit(uri, rangeOf(nearlyFilled, '[person/system]'), 'Ops');
	await client.until(() => client.statuses.length === 2);
	assert.equal(client.statuses[1]?.progress?.filled, before + 1);
	await client.open('file:///workspace/notes.md', ordinary);
	await client.until(() => client.statuses.length === 3);
	assert.deepEqual(client.statuses[2], {
		uri: 'file:///workspace/notes.md',
		template: null,
		reason:
			'Not checked: its metadata names no Type, and it has 0 of the 11 second-level headings of the template "Architecture".',
		suggestedType: 'Architecture',
		namesNote: null,
		progress: null,
	});
	client.stop();
});

test('settings of the editor hold, and changing them refreshes the findings', async () => {
	let settings: unknown = { rules: { 'unfilled-placeholder': 'error' } };
	const client = await startClient({ settings: () => settings });
	await client.open(uri, nearlyFilled);
	const first = await client.diagnostics(uri);
	assert.ok(first.items !== 'unchanged' && first.items.every(({ severity }) => severity === 1));
	settings = { rules: { 'unfilled-placeholder': 'off' } };
	await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
	await client.until(() => client.refreshes() === 1);
	assert.deepEqual((await client.diagnostics(uri, first.resultId)).items, []);
	client.stop();
});

test('a setting that cannot be used is named in the log, and the others hold', async () => {
	const settings = { rules: { 'unfilled-placeholder': 'off', 'empty-link': 'loud' }, colour: 'red' };
	const client = await startClient({ settings: () => settings });
	await client.open(uri, nearlyFilled);
	assert.deepEqual((await client.diagnostics(uri)).items, []);
	await client.until(() => client.log.length >= 2);
	assert.ok(
		client.log.includes(
			'"archdocs.rules.empty-link" cannot be "loud": choose "error", "warning", "information", "hint" or "off".',
		),
	);
	assert.ok(client.log.includes('"archdocs.colour" is not a setting of ArchDocs.'));
	client.stop();
});

test('the nearest configuration file upwards wins over the editor', async () => {
	const files = new Map([
		[
			'file:///workspace/.archdocs/config.json',
			'{ "rules": { "unfilled-placeholder": "hint" }, /* ours */ }',
		],
	]);
	const host: Host = {
		read: async (file) => {
			const text = files.get(file);
			return text === undefined ? undefined : { text };
		},
		list: async () => undefined,
		stat: async () => undefined,
		bytes: async () => undefined,
	};
	const client = await startClient({
		host,
		settings: () => ({ rules: { 'unfilled-placeholder': 'error' } }),
	});
	await client.open(uri, nearlyFilled);
	const first = await client.diagnostics(uri);
	assert.ok(first.items !== 'unchanged' && first.items.every(({ severity }) => severity === 4));
	files.set('file:///workspace/docs/.archdocs/config.json', '{ "rules": { "unfilled-placeholder": "off" } }');
	await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
		changes: [{ uri: 'file:///workspace/docs/.archdocs/config.json', type: 1 }],
	});
	await client.until(() => client.refreshes() === 1);
	assert.deepEqual((await client.diagnostics(uri, first.resultId)).items, []);
	client.stop();
});

test('a request that was cancelled says so, and the next one is answered', async () => {
	const client = await startClient();
	await client.open(uri, nearlyFilled + '## More\n\ntext\n\n'.repeat(4_000));
	const source = new CancellationTokenSource();
	const position = { line: 0, character: 0 };
	const hover = client.connection.sendRequest(
		HoverRequest.type,
		{ textDocument: { uri }, position },
		source.token,
	);
	source.cancel();
	await assert.rejects(hover, { code: -32800 });
	assert.equal((await client.diagnostics(uri)).items.length, 2);
	client.stop();
});

test('a handler that throws is logged once and answered with nothing', async () => {
	const lines: string[] = [];
	const connection = { console: { error: (line: string) => lines.push(line) } };
	const handler = guarded(connection as never, 'Hover', null, async () => {
		throw new Error('broken');
	});
	assert.equal(await handler({}, new CancellationTokenSource().token), null);
	assert.equal(lines.length, 1);
	assert.match(lines[0] ?? '', /^Hover failed: Error: broken/);
});
