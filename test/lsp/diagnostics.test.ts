import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearlyFilled, ordinary } from '../support/documents.ts';
import { rangeOf, startClient } from '../support/lspClient.ts';

const uri = 'file:///workspace/payments.md';

const pushing = { capabilities: { textDocument: { publishDiagnostics: { versionSupport: true } } } };

test('findings carry source, rule, severity, message and exact range', async () => {
	const client = await startClient();
	await client.open(uri, nearlyFilled);
	const { items } = await client.diagnostics(uri);
	assert.ok(items !== 'unchanged');
	assert.deepEqual(
		items.map(({ source, code, severity, message, range }) => ({ source, code, severity, message, range })),
		[
			{
				source: 'archdocs',
				code: 'unfilled-placeholder',
				severity: 2,
				message: 'Unfilled: `[person/system]` (Notes, Vault Secrets): person or system',
				range: rangeOf(nearlyFilled, '[person/system]'),
			},
			{
				source: 'archdocs',
				code: 'unfilled-placeholder',
				severity: 2,
				message: 'Unfilled: `[Vault key name]` (Credentials Location, Integration Details)',
				range: rangeOf(nearlyFilled, '[Vault key name]'),
			},
		],
	);
	client.stop();
});

test('a client that asks again with the result it has gets no findings twice', async () => {
	const client = await startClient();
	await client.open(uri, nearlyFilled);
	const first = await client.diagnostics(uri);
	assert.deepEqual((await client.diagnostics(uri, first.resultId)).items, 'unchanged');
	await client.edit(uri, rangeOf(nearlyFilled, '[person/system]'), 'the platform team');
	const second = await client.diagnostics(uri, first.resultId);
	assert.notEqual(second.resultId, first.resultId);
	assert.equal(second.items.length, 1);
	client.stop();
});

test('a document that was closed and opened again is never taken for unchanged', async () => {
	const client = await startClient();
	await client.open(uri, nearlyFilled);
	const first = await client.diagnostics(uri);
	await client.close(uri);
	await client.open(uri, nearlyFilled.replace('[person/system]', 'Ops'));
	assert.equal((await client.diagnostics(uri, first.resultId)).items.length, 1);
	client.stop();
});

test('ordinary Markdown is left alone', async () => {
	const client = await startClient();
	await client.open(uri, ordinary);
	assert.deepEqual((await client.diagnostics(uri)).items, []);
	client.stop();
});

test('a client that never asks is sent the findings, with the version, and an empty list at the end', async () => {
	const client = await startClient(pushing);
	assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
	await client.open(uri, nearlyFilled);
	await client.until(() => client.published.length === 1);
	assert.equal(client.published[0]?.version, 1);
	assert.equal(client.published[0]?.diagnostics.length, 2);
	await client.edit(uri, rangeOf(nearlyFilled, '[Vault key name]'), '`stripe-api-key`');
	await client.until(() => client.published.length === 2);
	assert.equal(client.published[1]?.version, 2);
	assert.deepEqual(
		client.published[1]?.diagnostics.map(({ code }) => code),
		['unfilled-placeholder'],
	);
	await client.close(uri);
	await client.until(() => client.published.length === 3);
	assert.deepEqual(client.published[2]?.diagnostics, []);
	client.stop();
});

test('a placeholder over several lines of a box names its other parts', async () => {
	const box = [
		'```',
		'┌────────────┐',
		'│ [Postgres /│',
		'│  SQLite /  │',
		'│  MySQL]    │',
		'└────────────┘',
		'```',
	];
	const text = nearlyFilled.replace('Takes the money 💶 and books it.', box.join('\n'));
	const client = await startClient();
	await client.open(uri, text);
	const { items } = await client.diagnostics(uri);
	assert.ok(items !== 'unchanged');
	const found = items.find(({ message }) => String(message).includes('SQLite'));
	assert.deepEqual(found?.range, rangeOf(text, '[Postgres /'));
	assert.deepEqual(
		found?.relatedInformation?.map(({ location }) => location.range),
		[rangeOf(text, 'SQLite /'), rangeOf(text, 'MySQL]')],
	);
	client.stop();
});

test('a long document answers other requests while it is parsed for the first time', async () => {
	const section = '## A heading of its own\n\nSome *text* with `code` and | no table |.\n\n';
	const client = await startClient();
	const order: string[] = [];
	await client.open(uri, nearlyFilled + section.repeat(3_000));
	await client.open('file:///workspace/short.md', nearlyFilled);
	await Promise.all([
		client.diagnostics(uri).then(() => order.push('long')),
		client.diagnostics('file:///workspace/short.md').then(() => order.push('short')),
	]);
	assert.deepEqual(order, ['short', 'long']);
	client.stop();
});

test('edits that come while a document is parsed for the first time are not lost', async () => {
	const section = '## A heading of its own\n\nSome *text* with `code`.\n\n';
	const client = await startClient();
	await client.open(uri, nearlyFilled + section.repeat(2_000));
	const early = client.diagnostics(uri);
	await client.edit(uri, rangeOf(nearlyFilled, '[person/system]'), 'Ops');
	const late = await client.diagnostics(uri);
	await early;
	assert.equal(late.items.length, 1);
	client.stop();
});
