import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
	type CompletionItem,
	CompletionRequest,
	CompletionResolveRequest,
	HoverRequest,
	type InsertReplaceEdit,
	type MarkupContent,
} from 'vscode-languageserver/node';
import {
	type AsTemplate,
	asTemplateRequest,
	insertSectionRequest,
	type NewDocumentText,
	newDocumentRequest,
	type SectionInfo,
	type SectionSnippet,
	sectionsRequest,
	type TemplateInfo,
	templatesRequest,
} from '#common/protocol/authoring.ts';
import { partlyFilled } from '../support/documents.ts';
import { fixture } from '../support/fixture.ts';
import { type LspClient, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';

const folder = 'file:///workspace';
const uri = `${folder}/payments.md`;

const note =
	'> **Type:** Note\n> **Owner:** [@team]\n\n# [Topic] Note\n\n## Why\n\n<!-- Say it shortly. -->\n\n[The reason]\n\n## What (optional)\n\n[The thing]\n';

const files = {
	[`${folder}/.archdocs/templates/note.md`]: note,
	[`${folder}/.archdocs/config.json`]: '{ "owner": "@payments" }',
	[`${folder}/other.md`]: '> **Type:** Note\n> **Owner:** @orders/api\n\n# A Note\n\n## Why\n\nBecause.\n',
};

async function withClient<Result>(use: (client: LspClient) => Promise<Result>): Promise<Result> {
	const client = await startClient({ host: createMemoryHost(files) });
	try {
		return await use(client);
	} finally {
		client.stop();
	}
}

function completionsAt(marked: string): Promise<{ items: readonly CompletionItem[]; client: LspClient }> {
	return withClient(async (client) => {
		const { text, cursor = 0 } = fixture(marked);
		await client.open(uri, text);
		const lines = text.slice(0, cursor).split('\n');
		const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
		const answer = await client.connection.sendRequest(CompletionRequest.type, {
			textDocument: { uri },
			position,
		});
		const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
		const resolved = await Promise.all(
			items.map((item) => client.connection.sendRequest(CompletionResolveRequest.type, item)),
		);
		return { items: resolved, client };
	});
}

describe('completion over the protocol', () => {
	test('values replace and insert from the same place, in the order of the template', async () => {
		const { items } = await completionsAt(partlyFilled.replace('active', 'act‸ive'));
		assert.deepEqual(
			items.map(({ label, sortText }) => [label, sortText]),
			[
				['draft', '0000'],
				['active', '0001'],
				['deprecated', '0002'],
			],
		);
		const edit = items[0]?.textEdit as InsertReplaceEdit;
		assert.deepEqual(edit.insert.start, edit.replace.start);
		assert.deepEqual(edit.replace, rangeOf(partlyFilled, 'active'));
	});

	test('sections come as snippets, and say what is in them once they are looked at', async () => {
		const { items } = await completionsAt(partlyFilled.replace('## Integration', '## ‸\n\n## Integration'));
		const section = items.find(({ label }) => label === '## Code Locations');
		assert.equal(section?.insertTextFormat, 2);
		const documentation = (section?.documentation as MarkupContent | undefined)?.value ?? '';
		assert.match(documentation, /```markdown\n## Code Locations\n/);
	});

	test('the owners of the whole workspace are offered', async () => {
		const { items } = await completionsAt('> **Type:** Note\n> **Owner:** ‸\n\n# A\n\n## Why\n\nText.\n');
		assert.deepEqual(
			items.map(({ label }) => label),
			['@orders/api'],
		);
	});

	test('the Types of the templates that hold here are offered', async () => {
		const { items } = await completionsAt('> **Type:** ‸Note\n\n# A\n\n## Why\n\nText.\n');
		assert.deepEqual(
			items.map(({ label }) => label),
			['Note', 'Architecture'],
		);
	});

	test('a team template has its snippets here, as the built-in one has them in the snippet file', async () => {
		const text = '> **Type:** Note\n\n# A\n\n## Why\n\nText.\n\narch‸\n';
		const { items } = await completionsAt(text);
		assert.deepEqual(
			items.map(({ label }) => label),
			['arch-note', 'arch-why', 'arch-what'],
		);
		const builtIn = await completionsAt(partlyFilled.replace('books it.', 'books it.\n\narch‸'));
		assert.deepEqual(builtIn.items, []);
	});

	test('an ordinary document gets an empty list', async () => {
		const { items } = await completionsAt('# Notes\n\n## ‸\n');
		assert.deepEqual(items, []);
	});
});

test('hover on a heading of a team template', async () => {
	await withClient(async (client) => {
		const text = '> **Type:** Note\n\n# A\n\n## Why\n\n[The reason]\n';
		await client.open(uri, text);
		const answer = await client.connection.sendRequest(HoverRequest.type, {
			textDocument: { uri },
			position: rangeOf(text, 'Why').start,
		});
		const { value = '' } = (answer?.contents ?? {}) as Partial<MarkupContent>;
		assert.match(value, /Say it shortly\.\n\n\*\*0 of 1\*\*/);
	});
});

describe('authoring requests', () => {
	test('the templates of a folder: the team’s first, then what is built in', async () => {
		const templates = await withClient((client) =>
			client.connection.sendRequest<TemplateInfo[]>(templatesRequest.method, { folder }),
		);
		assert.deepEqual(
			templates.map(({ type, uri: file }) => [type, file]),
			[
				['Note', `${folder}/.archdocs/templates/note.md`],
				['Architecture', null],
			],
		);
		assert.deepEqual(templates[0]?.sections, ['Why', 'What']);
	});

	test('a new document, with its owner and its first placeholder', async () => {
		const made = await withClient((client) =>
			client.connection.sendRequest<NewDocumentText | null>(newDocumentRequest.method, {
				folder,
				type: 'Note',
				title: 'Refunds',
				today: '2026-03-04',
			}),
		);
		assert.equal(
			made?.text,
			'> **Type:** Note\n> **Owner:** @payments\n\n# Refunds Note\n\n## Why\n\n[The reason]\n\n## What\n\n[The thing]\n',
		);
		assert.deepEqual(made?.firstPlaceholder, rangeOf(made?.text ?? '', '[The reason]'));
	});

	test('no document of a template that is not there', async () => {
		const made = await withClient((client) =>
			client.connection.sendRequest(newDocumentRequest.method, {
				folder,
				type: 'Nothing',
				title: 'A',
				today: '2026-03-04',
			}),
		);
		assert.equal(made, null);
	});
});

describe('requests about an open document', () => {
	test('the sections of an open document, and one of them as a snippet at its place', async () => {
		await withClient(async (client) => {
			const text = '> **Type:** Note\n\n# A\n\n## Why\n\nText.\n';
			await client.open(uri, text);
			const sections = await client.connection.sendRequest<SectionInfo[]>(sectionsRequest.method, { uri });
			assert.deepEqual(
				sections.map(({ title, missing, optional }) => [title, missing, optional]),
				[['What', true, true]],
			);
			const snippet = await client.connection.sendRequest<SectionSnippet>(insertSectionRequest.method, {
				uri,
				id: sections[0]?.id,
				today: '2026-03-04',
			});
			assert.deepEqual(snippet.position, { line: 7, character: 0 });
			assert.equal(snippet.snippet, `\n## What\n\n$${'{1:The thing}'}\n`);
			assert.equal(
				await client.connection.sendRequest(insertSectionRequest.method, { uri, id: '9', today: '' }),
				null,
			);
		});
	});

	test('an ordinary document has no sections to insert', async () => {
		await withClient(async (client) => {
			await client.open(uri, '# Notes\n\nText.\n');
			assert.equal(await client.connection.sendRequest(sectionsRequest.method, { uri }), null);
		});
	});

	test('a document as a template, or the reason why not', async () => {
		await withClient(async (client) => {
			await client.open(uri, '# [Topic]\n\n## Part\n\n[What it is]\n');
			const request = (type: string) =>
				client.connection.sendRequest<AsTemplate>(asTemplateRequest.method, { uri, type });
			assert.equal((await request('')).template?.type, null);
			assert.equal((await request('Idea')).template?.fileName, 'idea.md');
			await client.close(uri);
			await client.open(uri, partlyFilled);
			assert.match((await request('')).problem ?? '', /of the \d+ places of this document are filled in/);
		});
	});
});
