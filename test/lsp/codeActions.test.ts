import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver';
import { type LspClient, pullingCapabilities, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost, type MemoryFiles } from '../support/memoryHost.ts';

const a = 'file:///workspace/a.md';
const text = (body: string) =>
	`> **Type:** Architecture\n> **Focus:** medium\n> **Owner:** @team\n> **Status:** active\n\n# A\n\n${body}`;

const capabilities = {
	...pullingCapabilities,
	workspace: {
		...pullingCapabilities.workspace,
		workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const] },
	},
};

async function start(files: MemoryFiles = {}, initializationOptions: unknown = {}): Promise<LspClient> {
	return startClient({ host: createMemoryHost(files), capabilities, initializationOptions });
}

async function actionsAt(client: LspClient, document: string, place: string, only?: readonly string[]) {
	await client.open(a, document);
	const { items } = await client.diagnostics(a);
	const range = rangeOf(document, place);
	const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
		textDocument: { uri: a },
		range,
		context: { diagnostics: items === 'unchanged' ? [] : items, ...(only && { only }) },
	});
	return actions;
}

test('the answers to a finding come first, then those that silence it, each for its diagnostic', async () => {
	const client = await start();
	const actions = await actionsAt(client, text('- Since: 2026-02-30\n'), '2026-02-30');
	const titles = actions.map(({ title }) => title);
	equal(titles[0], 'Write `2026-02-28`');
	match(titles[1] ?? '', /^Write `\d{4}-\d\d-\d\d`$/);
	deepEqual(titles.slice(2), [
		'Disable `invalid-date` here',
		'Disable `invalid-date` in this document',
		'Report `invalid-date` as hint in the configuration',
		'Switch `invalid-date` off in the configuration',
	]);
	equal(actions[0]?.isPreferred, true);
	equal(actions[0]?.diagnostics?.[0]?.code, 'invalid-date');
	const [edit] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
	deepEqual(edit?.textDocument, { uri: a, version: 1 });
	client.stop();
});

test('a severity is set in the configuration, which is made where there is none', async () => {
	const client = await start();
	const actions = await actionsAt(client, text('- Since: 2026-02-30\n'), '2026-02-30');
	const off = actions.find(({ title }) => title.startsWith('Switch'));
	deepEqual(off?.edit?.documentChanges, [
		{
			kind: 'create',
			uri: 'file:///workspace/.archdocs/config.json',
			options: { ignoreIfExists: true },
		},
		{
			textDocument: { uri: 'file:///workspace/.archdocs/config.json', version: null },
			edits: [
				{
					range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
					newText: '{\n  "rules": {\n    "invalid-date": "off"\n  }\n}\n',
				},
			],
		},
	]);
	client.stop();
});

test('a configuration that is there keeps its comments, and one that is broken is left alone', async () => {
	const config = 'file:///workspace/.archdocs/config.json';
	const client = await start({ [config]: '{\n  // why\n  "rules": { "empty-link": "hint" }\n}\n' });
	const actions = await actionsAt(client, text('- Since: 2026-02-30\n'), '2026-02-30');
	const off = actions.find(({ title }) => title.startsWith('Switch'));
	const [edit] = (off?.edit?.documentChanges ?? []) as TextDocumentEdit[];
	equal(edit?.textDocument.uri, config);
	ok(edit?.edits.every((it) => 'newText' in it && !it.newText.includes('why')));
	client.stop();
	const broken = await start({ [config]: '{ "rules": ' });
	const left = await actionsAt(broken, text('- Since: 2026-02-30\n'), '2026-02-30');
	ok(left.every(({ title }) => !title.includes('configuration')));
	broken.stop();
});

test('what asks for a reason is for clients that can ask', async () => {
	const document = text('## Overview\n\nText.\n');
	const plain = await start();
	const without = await actionsAt(plain, document, 'Overview');
	ok(without.every(({ title }) => !title.includes('not applicable')));
	plain.stop();
	const ours = await start({}, { asksReasons: true });
	const actions = await actionsAt(ours, document, 'Overview');
	const asking = actions.find(({ title }) => title.includes('not applicable'));
	equal(asking?.command?.command, 'archdocs.applyWithReason');
	match(JSON.stringify(asking?.command?.arguments), /n\/a \{\{reason\}\}/);
	ours.stop();
});

test('source.fixAll.archdocs has what is safe, and nothing else', async () => {
	const client = await start();
	const document = text('- Since: [2026-01-02]\n- Until: [2026-01-03]\n- Name: [What this controls]\n');
	const actions = await actionsAt(client, document, 'Since', ['source.fixAll']);
	deepEqual(
		actions.map(({ title, kind }) => [title, kind]),
		[['Fix all that is safe to fix', 'source.fixAll.archdocs']],
	);
	const [edit] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
	deepEqual(
		edit?.edits.map((it) => 'newText' in it && it.newText),
		['2026-01-02', '2026-01-03'],
	);
	const quick = await actionsAt(client, document, '[2026-01-02]');
	ok(quick.some(({ title }) => title === 'Fix all 2 findings of `brackets-left` in the document'));
	const free = await actionsAt(client, document, '[What this controls]');
	ok(free.every(({ title }) => !title.startsWith('Fix all')));
	client.stop();
});

test('a document that is none of ours has no actions', async () => {
	const client = await start();
	await client.open(a, '# Notes\n\n[text]()\n');
	const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
	const actions = await client.connection.sendRequest('textDocument/codeAction', {
		textDocument: { uri: a },
		range,
		context: { diagnostics: [] },
	});
	equal(actions, null);
	client.stop();
});

test('in an MCP file a credential gives way to a secret, and a misspelled name to the nearest', async () => {
	const uri = 'file:///workspace/.mcp.json';
	const key = ['ghp', 'Zm9vYmFyYmF6cXV4Zm9vYmFyYmF6cXV4MTIz'].join('_');
	const mcp = `{\n  "mcpServers": { "a": { "env": {\n    "GITHUB_TOKEN": "${key}",\n    "B": "vault::post-kez"\n  } } }\n}\n`;
	const client = await start({
		'file:///workspace/.archdocs/secrets.json': '["post-key"]',
		[uri]: mcp,
	});
	await client.open(uri, mcp, 'json');
	await client.until(() => client.published.some(({ diagnostics }) => diagnostics.length === 2));
	const titles = async (place: string) => {
		const actions: CodeAction[] = await client.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri },
			range: rangeOf(mcp, place),
			context: { diagnostics: [] },
		});
		return actions.map(({ title }) => title);
	};
	deepEqual(await titles(key), ['Replace by `vault::github-token`']);
	deepEqual(await titles('post-kez'), ['Change to `post-key`']);
	client.stop();
});
