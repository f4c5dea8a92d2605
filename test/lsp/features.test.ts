import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
	type CompletionItem,
	CompletionItemKind,
	CompletionRequest,
	CompletionResolveRequest,
	type DocumentSymbol,
	DocumentSymbolRequest,
	HoverRequest,
	type InsertReplaceEdit,
	type MarkupContent,
} from 'vscode-languageserver/node';
import { ordinary, partlyFilled } from '../support/documents.ts';
import { fixture } from '../support/fixture.ts';
import { type LspClient, rangeOf, startClient } from '../support/lspClient.ts';

const uri = 'file:///workspace/payments.md';

async function completions(marked: string): Promise<readonly CompletionItem[]> {
	const { text, cursor } = fixture(marked);
	const client = await startClient();
	await client.open(uri, text);
	const items = await complete(client, text, cursor ?? 0);
	client.stop();
	return items;
}

async function complete(client: LspClient, text: string, offset: number): Promise<readonly CompletionItem[]> {
	const lines = text.slice(0, offset).split('\n');
	const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	const answer = await client.connection.sendRequest(CompletionRequest.type, {
		textDocument: { uri },
		position,
	});
	return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

/** The text after the completion with the given label was accepted. */
async function accepted(marked: string, label: string): Promise<string> {
	const { text } = fixture(marked);
	const item = (await completions(marked)).find((it) => it.label === label);
	assert.ok(item, `${label} is offered`);
	const { newText, replace } = item.textEdit as InsertReplaceEdit;
	const lines = text.split('\n');
	const line = lines[replace.start.line] ?? '';
	lines[replace.start.line] =
		line.slice(0, replace.start.character) + newText + line.slice(replace.end.character);
	return lines.join('\n');
}

test('after vault:: in JSON the secrets of the document are offered, with their row', async () => {
	const { text, cursor } = fixture(partlyFilled.replace('"vault::"', '"vault::‸"'));
	const client = await startClient();
	await client.open(uri, text);
	const items = await complete(client, text, cursor ?? 0);
	const [first] = items;
	assert.ok(first);
	const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, first);
	client.stop();
	assert.deepEqual(
		items.map(({ label }) => label),
		['stripe-api-key', 'ledger-password'],
	);
	assert.match(
		(resolved.documentation as MarkupContent | undefined)?.value ?? '',
		/\*\*Usage:\*\* Stripe authentication/,
	);
	assert.match(items[0]?.detail ?? '', /API Key/);
});

test('the whole partial name is replaced, wherever the cursor stands in it', async () => {
	const marked = partlyFilled.replace('"vault::"', '"vault::str‸ipe-old"');
	assert.equal(
		await accepted(marked, 'stripe-api-key'),
		partlyFilled.replace('"vault::"', '"vault::stripe-api-key"'),
	);
});

test('a placeholder behind vault:: gives way as a whole', async () => {
	const marked = partlyFilled.replace('"vault::"', '"vault::‸[secret-key]"');
	assert.equal(
		await accepted(marked, 'ledger-password'),
		partlyFilled.replace('"vault::"', '"vault::ledger-password"'),
	);
});

test('a code span that is not closed yet is completed', async () => {
	const items = await completions(partlyFilled.replace('and books it.', 'and reads `vault::‸'));
	assert.equal(items.length, 2);
});

test('Credentials Location offers the secrets, in place of its placeholder too', async () => {
	const marked = partlyFilled.replace('[Vault key name]', '‸[Vault key name]');
	assert.equal(
		await accepted(marked, 'stripe-api-key'),
		partlyFilled.replace('[Vault key name]', '`stripe-api-key`'),
	);
	assert.equal((await completions(partlyFilled.replace('[Vault key name]', '‸'))).length, 2);
	assert.equal(
		await accepted(partlyFilled.replace('[Vault key name]', '`str‸`'), 'stripe-api-key'),
		partlyFilled.replace('[Vault key name]', '`stripe-api-key`'),
	);
});

test('nothing is offered where no secret is wanted', async () => {
	const places = [
		partlyFilled.replace('Takes the', 'vault::‸ Takes the'),
		partlyFilled.replace('books it.', 'books it:‸'),
		partlyFilled.replace('books it.', 'books `Vault::open‸`'),
		partlyFilled.replace('[Vault key name]', '`stripe-api-key`‸'),
		ordinary.replace('vault::x', '`vault::‸`'),
	];
	for (const place of places) assert.deepEqual(await completions(place), [], place.slice(0, 80));
	const values = await completions(partlyFilled.replace('- Type: OAuth2', '- Type: OAuth2‸'));
	assert.deepEqual(
		values.filter(({ kind }) => kind === CompletionItemKind.Constant),
		[],
	);
});

test('hover on a placeholder says where it stands, what is asked, and the allowed values', async () => {
	const text = partlyFilled.replace('**Status:** active', '**Status:** [draft/active/deprecated]');
	const client = await startClient();
	await client.open(uri, text);
	const hover = async (needle: string) => {
		const range = rangeOf(text, needle);
		const position = { line: range.start.line, character: range.start.character + 2 };
		const answer = await client.connection.sendRequest(HoverRequest.type, {
			textDocument: { uri },
			position,
		});
		return { value: (answer?.contents as MarkupContent | undefined)?.value, range: answer?.range };
	};
	const status = await hover('[draft/active/deprecated]');
	assert.deepEqual(status.range, rangeOf(text, '[draft/active/deprecated]'));
	assert.match(
		status.value ?? '',
		/^In the metadata, as \*\*Status\*\*, the template asks for one of these values:/,
	);
	assert.match(status.value ?? '', /- `draft`: findings of a draft are information/);
	const notes = await hover('[person/system]');
	assert.match(
		notes.value ?? '',
		/^In the column \*\*Notes\*\* of \*\*Vault Secrets\*\*, the template asks for one/,
	);
	assert.match(notes.value ?? '', /`Managed by \[person\/system\]`/);
	assert.equal((await hover('Takes the money')).value, undefined);
	client.stop();
});

test('other editors get sections with the names in them, VS Code the names only', async () => {
	const others = await startClient();
	await others.open(uri, partlyFilled);
	const sections = (await others.connection.sendRequest(DocumentSymbolRequest.type, {
		textDocument: { uri },
	})) as DocumentSymbol[];
	assert.deepEqual(outline(sections), [
		'Payments Architecture',
		'  Overview',
		'  Configuration',
		'    Vault Secrets',
		'      stripe-api-key',
		'      ledger-password',
		'  Integration Details',
		'    Stripe: Payments',
		'  MCP Server Integration',
		'    Server Configuration',
	]);
	others.stop();
	const ours = await startClient({ initializationOptions: { ownMarkdownSupport: true } });
	await ours.open(uri, partlyFilled);
	const names = (await ours.connection.sendRequest(DocumentSymbolRequest.type, {
		textDocument: { uri },
	})) as DocumentSymbol[];
	assert.deepEqual(outline(names), ['stripe-api-key', 'ledger-password']);
	ours.stop();
});

function outline(symbols: readonly DocumentSymbol[], depth = 0): readonly string[] {
	return symbols.flatMap(({ name, children }) => [
		'  '.repeat(depth) + name,
		...outline(children ?? [], depth + 1),
	]);
}
