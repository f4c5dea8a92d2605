import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, LinkedEditingRanges, TextEdit } from 'vscode-languageserver';
import { addTableRowCommand, type TableEdit, tableEditRequest } from '#common/protocol/tables.ts';
import { type LspClient, pullingCapabilities, rangeOf, startClient } from '../support/lspClient.ts';

const a = 'file:///workspace/a.md';
const head = '> **Type:** Architecture\n> **Status:** active\n\n# A\n\n## Environment Variables\n\n';
const table = '| Variable | Default | Description |\n| --- | --- | --- |\n| `PORT` | 80 | The port |\n';
const newRow = '| `[VAR_NAME_2]` |  | [What this controls] |';
const text = `${head}${table}\nSee [VAR_NAME_9], \`[VAR_NAME_9]\` and [VAR_NAME_8].\n`;
const lastRow = { line: 9, character: 26 };
const notes = 'file:///workspace/notes.md';

async function start(document = text, initializationOptions: unknown = {}): Promise<LspClient> {
	const client = await startClient({ capabilities: pullingCapabilities, initializationOptions });
	await client.open(a, document);
	await client.open(notes, '# Notes\n\n| A |\n|---|\n| [VAR_NAME_9] |\n\nSee [VAR_NAME_9].\n');
	return client;
}

async function actionsAt(client: LspClient, place: string, context: object = {}): Promise<CodeAction[]> {
	return client.connection.sendRequest('textDocument/codeAction', {
		textDocument: { uri: a },
		range: rangeOf(text, place),
		context: { diagnostics: [], ...context },
	});
}

function tableActions(actions: readonly CodeAction[]): readonly CodeAction[] {
	return actions.filter(({ kind }) => kind === 'refactor.rewrite.archdocs');
}

test('what the server can do with tables and names is announced', async () => {
	const client = await start();
	const { capabilities } = client.initialized;
	deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
	equal(capabilities.linkedEditingRangeProvider, true);
	client.stop();
});

test('a row is added and a table is aligned by code actions that are plain edits', async () => {
	const client = await start();
	const [add, align, ...others] = tableActions(await actionsAt(client, 'PORT'));
	deepEqual(others, []);
	equal(add?.title, 'Add a row to the table');
	deepEqual(add?.edit?.changes?.[a], [
		{ range: { start: lastRow, end: lastRow }, newText: `\n${newRow.replace('2', '10')}` },
	]);
	equal(align?.title, 'Align the table');
	ok(align?.edit?.changes?.[a]?.every(({ newText }) => /^[ |-]*$/.test(newText)));
	client.stop();
});

test('our client adds the row itself, to put the cursor into it', async () => {
	const client = await start(text, { editsTables: true });
	const [add] = tableActions(await actionsAt(client, 'PORT', { only: ['refactor'] }));
	equal(add?.command?.command, addTableRowCommand);
	equal(add?.edit, undefined);
	client.stop();
});

test('there are none outside of tables, without template, and where nobody has asked', async () => {
	const client = await start();
	deepEqual(tableActions(await actionsAt(client, 'See')), []);
	deepEqual(tableActions(await actionsAt(client, 'PORT', { triggerKind: 2 })), []);
	deepEqual(tableActions(await actionsAt(client, 'PORT', { only: ['quickfix'] })), []);
	equal(
		await client.connection.sendRequest('textDocument/codeAction', {
			textDocument: { uri: notes },
			range: { start: { line: 4, character: 1 }, end: { line: 4, character: 1 } },
			context: { diagnostics: [] },
		}),
		null,
	);
	client.stop();
});

test('our client is given the row as a snippet', async () => {
	const client = await start();
	const request = { uri: a, position: lastRow, kind: 'add-row' };
	const edit: TableEdit = await client.connection.sendRequest(tableEditRequest.method, request);
	const wanted = newRow.replace('2', '10');
	deepEqual(edit.row, {
		range: { start: { line: 10, character: 0 }, end: { line: 10, character: wanted.length } },
		snippet: ['| `$', '{1:[VAR_NAME_10]}` | $', '{2} | $', '{3:[What this controls]} |'].join(''),
	});
	equal(edit.version, 1);
	const aligned: TableEdit = await client.connection.sendRequest(tableEditRequest.method, {
		...request,
		kind: 'align',
	});
	equal(aligned.row, null);
	const outside = { uri: a, position: { line: 0, character: 0 } };
	for (const kind of ['add-row', 'align', 'enter'])
		equal(await client.connection.sendRequest(tableEditRequest.method, { ...outside, kind }), null);
	equal(
		await client.connection.sendRequest(tableEditRequest.method, { ...request, uri: notes, kind: 'align' }),
		null,
	);
	client.stop();
});

test('Enter at the end of a row makes a row; on the first line and elsewhere it does nothing', async () => {
	const typed = `${head}${table}\n\nText\n`;
	const client = await start(typed);
	const onType = (uri: string, line: number): Promise<TextEdit[] | null> =>
		client.connection.sendRequest('textDocument/onTypeFormatting', {
			textDocument: { uri },
			position: { line, character: 0 },
			ch: '\n',
			options: { tabSize: 4, insertSpaces: false },
		});
	deepEqual(await onType(a, 10), [
		{ range: { start: { line: 10, character: 0 }, end: { line: 10, character: 0 } }, newText: newRow },
	]);
	equal(await onType(a, 0), null);
	equal(await onType(a, 11), null);
	equal(await onType(notes, 5), null);
	client.stop();
});

test('places of one name are edited together; a name that stands once, and text without template, are not', async () => {
	const client = await start();
	const linked = (uri: string, position: object): Promise<LinkedEditingRanges | null> =>
		client.connection.sendRequest('textDocument/linkedEditingRange', { textDocument: { uri }, position });
	const ranges = await linked(a, rangeOf(text, 'VAR_NAME_9').start);
	deepEqual(ranges?.ranges, [
		{ start: { line: 11, character: 4 }, end: { line: 11, character: 16 } },
		{ start: { line: 11, character: 19 }, end: { line: 11, character: 31 } },
	]);
	const pattern = new RegExp(`^(?:${ranges?.wordPattern})$`);
	for (const name of ['[VAR_NAME_9]', 'MAX_SIZE', 'Order service', '']) ok(pattern.test(name), name);
	for (const name of ['A | B', '`A`', 'A\nB']) ok(!pattern.test(name), name);
	equal(await linked(a, rangeOf(text, 'VAR_NAME_8').start), null);
	equal(await linked(a, rangeOf(text, 'PORT').start), null);
	equal(await linked(notes, { line: 4, character: 5 }), null);
	client.stop();
});
