import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CancellationTokenSource, WorkspaceSymbolRequest } from 'vscode-languageserver/node';
import { templatesRequest } from '#common/protocol/authoring.ts';
import { fillAnswerRequest, fillStepRequest } from '#common/protocol/filling.ts';
import { check } from '#common/protocol/message.ts';
import { closePreviewNotification } from '#common/protocol/preview.ts';
import { nearlyFilled } from '../support/documents.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';
import { serverRequests } from '../support/ownMessages.ts';

const uri = 'file:///workspace/a.md';

const position = { line: 0, character: 0 };

/** Arguments of JSON-RPC that are no parameters of our own. The last looks like what the server adds to them. */
const misfits: readonly (readonly unknown[])[] = [
	[],
	[null],
	[1],
	['x'],
	[[]],
	[1, 2],
	[{ uri }, 2],
	[{}],
	[{ uri: null }],
	[{ uri: 1, folder: {} }],
	[{ isCancellationRequested: false, onCancellationRequested: true }, 1],
];

/** Waits until the server has said as many lines as were expected, and has had time to say more. */
async function settledLog(client: LspClient): Promise<readonly string[]> {
	await client.diagnostics(uri);
	return client.log;
}

test('parameters that do not fit are answered with nothing, and are one line in the log', async () => {
	const client = await startClient({ host: createMemoryHost({}) });
	const refusing = serverRequests.filter(({ params }) => !check(params, {}).ok);
	ok(refusing.length >= 13);
	for (const { method } of refusing) {
		const before = client.log.length;
		const nothing = method === templatesRequest.method ? [] : null;
		for (const misfit of misfits)
			deepEqual(
				await client.connection.sendRequest(method, ...(misfit as never[])),
				nothing,
				JSON.stringify(misfit),
			);
		const lines = (await settledLog(client)).slice(before);
		equal(lines.length, misfits.length, method);
		for (const line of lines) {
			ok(line.startsWith(`${method} does not fit the protocol: `), line);
			equal(line.split('\n').length, 1);
		}
	}
	client.stop();
});

test('positions are whole numbers from 0', async () => {
	const client = await startClient({ host: createMemoryHost({}) });
	for (const within of [{ line: -1, character: 0 }, { line: 0.5, character: 0 }, { line: 0 }]) {
		const params = { uri, within, left: [], again: null };
		equal(await client.connection.sendRequest(fillStepRequest.method, params), null);
	}
	const answer = { uri, version: 1, within: null, step: { position, key: '' }, answer: { kind: 'other' } };
	equal(await client.connection.sendRequest(fillAnswerRequest.method, answer), null);
	const lines = await settledLog(client);
	equal(lines.length, 4);
	match(lines[0] ?? '', /\.within\.line \(expected a whole number from 0\)$/);
	match(lines[3] ?? '', /\.answer\.kind /);
	client.stop();
});

test('a notification that does not fit is one line in the log', async () => {
	const client = await startClient({ host: createMemoryHost({}) });
	for (const value of [undefined, 1, { uri: 1 }, [1, 2]])
		await client.connection.sendNotification(closePreviewNotification.method, value);
	await client.connection.sendNotification(closePreviewNotification.method, { uri });
	const lines = await settledLog(client);
	equal(lines.length, 4);
	for (const line of lines) match(line, /^archdocs\/closePreview does not fit the protocol: /);
	client.stop();
});

test('random parameters are answered, and the server goes on', async () => {
	const client = await startClient({ host: createMemoryHost({}) });
	await client.open(uri, nearlyFilled);
	const hostile = fc.oneof(
		fc.jsonValue(),
		fc.record(
			{
				uri: fc.oneof(fc.constant(uri), fc.webUrl(), fc.string(), fc.jsonValue()),
				folder: fc.oneof(fc.webUrl(), fc.string()),
				type: fc.string(),
				title: fc.string(),
				id: fc.string(),
				today: fc.string(),
				onSave: fc.boolean(),
				version: fc.oneof(fc.constant(1), fc.integer(), fc.double()),
				position: anyPosition,
				within: fc.oneof(fc.constant(null), anyPosition),
				left: fc.array(fc.record({ position: anyPosition, key: fc.string() })),
				again: fc.oneof(fc.constant(null), fc.record({ position: anyPosition, key: fc.string() })),
				step: fc.record({ position: anyPosition, key: fc.string() }),
				answer: fc.oneof(
					fc.record({ kind: fc.constant('text'), text: fc.string() }),
					fc.record({ kind: fc.constant('choice'), index: fc.nat() }),
					fc.record({ kind: fc.constantFrom('row', 'nothing', 'other') }),
				),
				kind: fc.constantFrom('add-row', 'align', 'enter', 'other'),
				diagrams: fc.jsonValue(),
				workDoneToken: fc.oneof(fc.string(), fc.integer(), fc.jsonValue()),
			},
			{ requiredKeys: ['uri'] },
		),
	);
	const property = fc.asyncProperty(fc.constantFrom(...serverRequests), hostile, async (request, params) => {
		const answer = await settled(client.connection.sendRequest(request.method, params));
		ok(answer === null || check(request.result, answer).ok, JSON.stringify(answer));
	});
	await fc.assert(property, { numRuns: 1_000 });
	equal((await client.diagnostics(uri)).items.length, 2);
	client.stop();
});

const anyPosition = fc.oneof(
	fc.record({ line: fc.nat(), character: fc.nat() }),
	fc.record({ line: fc.nat(200), character: fc.nat(100) }),
	fc.record({ line: fc.double(), character: fc.integer() }),
);

/** @throws when there is no answer within ten seconds */
function settled(answer: Promise<unknown>): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error('There is no answer.')), 10_000);
		answer.then(resolve, reject).finally(() => clearTimeout(timer));
	});
}

test('who cancels does not wait until the workspace has been read', async () => {
	const host = { ...createMemoryHost({}), list: () => new Promise<undefined>(() => undefined) };
	const client = await startClient({ host });
	const source = new CancellationTokenSource();
	const symbols = client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'a' }, source.token);
	await client.connection.sendRequest(templatesRequest.method, {});
	source.cancel();
	await rejects(settled(symbols), { code: -32800 });
	deepEqual(
		client.log.filter((line) => line.includes('failed')),
		[],
	);
	client.stop();
});

test('a search that is cancelled reads no further file', async () => {
	const secretTable = '| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |';
	const row = '| `mail-key` | API Key | Sends mail | Monthly | By @team |';
	const text = `> **Type:** Architecture\n\n# A\n\n### Vault Secrets\n\n${secretTable}\n${row}\n\nIt reads \`mail-key\`.\n`;
	const names = Array.from({ length: 20 }, (_, index) => `file:///workspace/${index}.md`);
	const files = Object.fromEntries([uri, ...names].map((name) => [name, text]));
	for (const { method, more } of [
		{ method: 'textDocument/references', more: { context: { includeDeclaration: true } } },
		{ method: 'textDocument/rename', more: { newName: 'post-key' } },
	]) {
		const source = new CancellationTokenSource();
		const memory = createMemoryHost(files);
		let read: (() => Promise<void>) | undefined;
		const host = {
			...memory,
			async read(file: string, head?: number) {
				await read?.();
				return memory.read(file, head);
			},
		};
		const client = await startClient({ host });
		await client.open(uri, text);
		await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: '' });
		const before = memory.readWhole.length;
		read = async () => {
			source.cancel();
			// The server hears of it while the file is read.
			await client.connection.sendRequest(templatesRequest.method, {});
		};
		const position = {
			line: text.split('\n').indexOf(row),
			character: 5,
		};
		const params = { textDocument: { uri }, position, ...more };
		await rejects(settled(client.connection.sendRequest(method, params, source.token)), { code: -32800 });
		await client.diagnostics(uri);
		equal(memory.readWhole.length, before + 1, method);
		client.stop();
	}
});
