import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionList } from 'vscode-languageserver';
import { credentials, githubToken } from '../support/credentials.ts';
import { rangeOf, startClient } from '../support/lspClient.ts';

const uri = 'file:///workspace/a.md';

function document(value: string, type = 'Architecture'): string {
	return `> **Type:** ${type}\n> **Status:** draft\n\n# A\n\n## Overview\n\n[${value}]\n\n## Notes\n\nText\n`;
}

test('a credential is an error in a draft, and nothing that the server says holds it', async () => {
	for (const credential of Object.values(credentials)) {
		if (credential.includes('\n')) continue;
		const client = await startClient();
		const heard: string[] = [];
		client.connection.onUnhandledNotification((message) => heard.push(JSON.stringify(message)));
		await client.open(uri, document(credential));
		const { items } = await client.diagnostics(uri);
		const exposed = items === 'unchanged' ? [] : items.filter(({ code }) => code === 'exposed-secret');
		deepEqual(
			exposed.map(({ severity, range }) => ({ severity, line: range.start.line })),
			[{ severity: 1, line: 7 }],
		);
		const said = JSON.stringify({ items, heard, log: client.log, statuses: client.statuses });
		equal(said.includes(credential), false, credential);
		client.stop();
	}
});

test('typing it brings it, at the next question', async () => {
	const client = await startClient();
	await client.open(uri, document('what it does'));
	const count = async () => {
		const { items } = await client.diagnostics(uri);
		return items === 'unchanged' ? -1 : items.filter(({ code }) => code === 'exposed-secret').length;
	};
	equal(await count(), 0);
	const end = { line: 11, character: 0 };
	await client.edit(uri, { start: end, end }, `${githubToken} `);
	equal(await count(), 1);
	await client.edit(uri, { start: end, end: { line: 11, character: 10 } }, '');
	equal(await count(), 0);
	client.stop();
});

test('the editor says nothing of a document that follows no template', async () => {
	const client = await startClient();
	await client.open(uri, `# Notes\n\n${githubToken}\n`);
	deepEqual((await client.diagnostics(uri)).items, []);
	client.stop();
});

test('neither hover, completion nor symbols show a credential of a row', async () => {
	const client = await startClient();
	const row = (name: string) =>
		`| \`${name}\` | ${githubToken} | \`${githubToken}\` | Monthly | ${githubToken} |`;
	const text = `> **Type:** Architecture\n> **Status:** active\n\n# A\n\n### Vault Secrets\n
| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n${row('orders-key')}\n\n## Notes\n\n\`vault::orders-key\` \`vault::\`\n`;
	await client.open(uri, text);
	const textDocument = { uri };
	const isShown = (answer: unknown, mark = /orders-key.*•••/) => {
		match(JSON.stringify(answer), mark);
		equal(JSON.stringify(answer).includes(githubToken.slice(4)), false);
	};
	isShown(
		await client.connection.sendRequest('textDocument/hover', {
			textDocument,
			position: rangeOf(text, 'vault::orders-key').end,
		}),
	);
	const { end } = rangeOf(text, ' `vault::');
	const offered: CompletionList = await client.connection.sendRequest('textDocument/completion', {
		textDocument,
		position: end,
	});
	isShown(offered);
	isShown(await client.connection.sendRequest('completionItem/resolve', offered.items[0]));
	// Of a row that begins with one, the next cell is shown.
	isShown(
		await client.connection.sendRequest('textDocument/documentSymbol', { textDocument }),
		/orders-key","detail":"Monthly/,
	);
	client.stop();
});

test('a credential in an MCP file is an error, and so is one behind vault::, which nothing quotes', async () => {
	const client = await startClient();
	const file = 'file:///workspace/.mcp.json';
	const text = `{ "mcpServers": { "a": { "command": "x", "env": { "A": "${githubToken}", "B": "vault::${githubToken}" } } } }`;
	await client.open(file, text, 'json');
	const said = () => client.published.filter((it) => it.uri === file).at(-1)?.diagnostics ?? [];
	await client.until(() => said().filter(({ code }) => code === 'undefined-secret').length === 1);
	const exposed = said().filter(({ code }) => code === 'exposed-secret');
	deepEqual(
		exposed.map(({ severity }) => severity),
		[1, 1],
	);
	deepEqual(exposed[0]?.range, rangeOf(text, githubToken));
	equal(JSON.stringify(client.published).includes(githubToken), false);
	client.stop();
});
