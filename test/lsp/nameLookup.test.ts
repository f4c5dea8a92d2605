import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
	DefinitionLink,
	DocumentLink,
	Hover,
	Location,
	MarkupContent,
	Position,
	WorkspaceEdit,
} from 'vscode-languageserver';
import {
	type LspClient,
	type LspClientOptions,
	pullingCapabilities,
	startClient,
} from '../support/lspClient.ts';
import { createMemoryHost, type MemoryFiles, type MemoryHost } from '../support/memoryHost.ts';

const root = 'file:///workspace';
const main = `${root}/main.md`;
const other = `${root}/other.md`;

interface Parts {
	readonly title?: string;
	readonly secrets?: readonly string[];
	readonly body?: string;
}

function documentOf({ title = 'Main', secrets = [], body = '' }: Parts): string {
	const rows = secrets.map((name) => `| \`${name}\` | Key | Sends mail | Monthly | Text |`);
	return [
		`> **Type:** Architecture\n> **Status:** active\n\n# ${title} Architecture\n\n## Configuration\n`,
		'### Vault Secrets\n',
		'| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |',
		...rows,
		`\n${body}\n`,
	].join('\n');
}

const editing = {
	...pullingCapabilities,
	workspace: {
		...pullingCapabilities.workspace,
		workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
	},
	textDocument: { ...pullingCapabilities.textDocument, definition: { linkSupport: true } },
};

interface Session {
	readonly client: LspClient;
	readonly host: MemoryHost;
	/** Asks at the cursor `‸` of the open file. */
	ask<Answer>(method: string, more?: object): Promise<Answer>;
}

/** Opens a file with a cursor beside others that are not open. */
async function open(
	uri: string,
	marked: string,
	files: MemoryFiles,
	options: Partial<LspClientOptions> = {},
): Promise<Session> {
	const offset = marked.indexOf('‸');
	const text = marked.replace('‸', '');
	const lines = text.slice(0, offset).split('\n');
	const position: Position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
	const host = createMemoryHost({ ...files, [uri]: text });
	const client = await startClient({ host, capabilities: editing, ...options });
	await client.open(uri, text, uri.endsWith('.md') ? 'markdown' : 'json');
	await client.connection.sendRequest('workspace/symbol', { query: 'none of these' });
	return {
		client,
		host,
		ask: (method, more = {}) =>
			client.connection.sendRequest(`textDocument/${method}`, { textDocument: { uri }, position, ...more }),
	};
}

const saidIn = (hover: Hover | null) => (hover?.contents as MarkupContent | undefined)?.value ?? '';

describe('where the index knows the places of a secret, no file is read for them', () => {
	const files = Object.fromEntries(
		Array.from({ length: 30 }, (_, at) => [
			`${root}/${at}.md`,
			documentOf({
				title: `No ${at}`,
				body: `- Text \`vault::mail-key\`${at === 7 ? ' and `mail-key`' : ''}.`,
			}),
		]),
	);
	const all = { ...files, [other]: documentOf({ title: 'Other', secrets: ['mail-key'] }) };

	test('and what stands in code is read once', async () => {
		const { client, host, ask } = await open(main, documentOf({ body: '`vault::mail‸-key`' }), all);
		const before = host.readWhole.length;
		const find = () => ask<Location[]>('references', { context: { includeDeclaration: true } });
		equal((await find()).length, 33);
		deepEqual(host.readWhole.slice(before), [`${root}/7.md`]);
		equal((await find()).length, 33);
		match(saidIn(await ask('hover')), /Used 32 times in 31 files/);
		equal((await ask<DefinitionLink[]>('definition')).length, 1);
		equal(host.readWhole.length, before + 1);
		client.stop();
	});

	test('a file that changes is read again', async () => {
		const mutable: Record<string, string> = { ...all };
		const host = createMemoryHost(mutable);
		const { client, ask } = await open(main, documentOf({ body: '`vault::mail‸-key`' }), {}, { host });
		const count = async () => {
			const found = await ask<Location[]>('references', { context: { includeDeclaration: false } });
			return found.filter(({ uri }) => uri === `${root}/7.md`).length;
		};
		equal(await count(), 2);
		mutable[`${root}/7.md`] = documentOf({ title: 'No 7', body: '`mail-key`, `mail-key` and `mail-key`' });
		await client.filesChanged(`${root}/7.md`);
		await client.until(async () => (await count()) === 3);
		client.stop();
	});
});

test('what is open is looked at as it is, before the index has heard of it', async () => {
	const { client, ask } = await open(
		main,
		documentOf({ secrets: ['mail-key'], body: '`vault::mail‸-key`' }),
		{},
	);
	await client.open(other, documentOf({ title: 'Other' }));
	const end = documentOf({ title: 'Other' }).split('\n').length - 1;
	const at = { line: end, character: 0 };
	await client.edit(other, { start: at, end: at }, 'Text `vault::mail-key`.\n');
	const found = await ask<Location[]>('references', { context: { includeDeclaration: false } });
	deepEqual(
		found.map(({ uri }) => uri),
		[main, other],
	);
	client.stop();
});

test('a definition comes with the range of the whole name that leads to it', async () => {
	const { client, ask } = await open(main, documentOf({ body: 'Text `vault::mail‸-key`' }), {
		[other]: documentOf({ secrets: ['mail-key'] }),
	});
	const [link] = await ask<DefinitionLink[]>('definition');
	const { start, end } = link?.originSelectionRange ?? {};
	equal((end?.character ?? 0) - (start?.character ?? 0), 'mail-key'.length);
	equal(link?.targetUri, other);
	client.stop();
});

describe('hover', () => {
	test('says nothing is defined nowhere, or used nowhere, while files are left to read', async () => {
		const uri = 'vscode-vfs://github/acme/docs/a.md';
		const text = documentOf({ body: '`vault::mail‸-key`' });
		const { client, ask } = await open(uri, text, {}, { folder: 'vscode-vfs://github/acme/docs' });
		const said = saidIn(await ask('hover'));
		match(said, /Not defined in any file that has been read so far/);
		match(said, /Used at least once/);
		client.stop();
	});

	test('prefers a name to the heading that it stands in', async () => {
		const text = documentOf({
			secrets: ['mail-key'],
			body: '## Integration Details\n\n### The `mail‸-key`: Text\n\nText.',
		});
		const { client, ask } = await open(main, text, {});
		match(saidIn(await ask('hover')), /· secret/);
		client.stop();
	});

	test('names the file that configures a server', async () => {
		const body =
			'## MCP Server Integration\n\n### Available Servers\n\n| Server | Purpose | Connection | Refresh |\n| --- | --- | --- | --- |\n| `do‸cs` | Text | `stdio` | x |';
		const { client, ask } = await open(main, documentOf({ body }), {
			[`${root}/.mcp.json`]: '{ "mcpServers": { "docs": { "command": "x" } } }',
		});
		match(saidIn(await ask('hover')), /Configured in \[\.mcp\.json\]/);
		client.stop();
	});

	test('calls a key of an environment file a variable, and keeps its underscores in plain text', async () => {
		const { client, ask } = await open(
			main,
			documentOf({ body: '`vault::DATABASE‸_URL`' }),
			{ [`${root}/.env.example`]: 'DATABASE_URL=never-shown\n' },
			{ capabilities: {} },
		);
		const said = saidIn(await ask('hover'));
		match(said, /^DATABASE_URL · environment variable/);
		ok(!said.includes('never-shown'));
		client.stop();
	});
});

describe('renaming', () => {
	const rename = (session: Session, newName: string) => session.ask<WorkspaceEdit>('rename', { newName });

	test('gives a reference that nothing defines the name that was meant', async () => {
		const session = await open(main, documentOf({ body: '`vault::male‸-key`' }), {
			[other]: documentOf({ secrets: ['mail-key'] }),
		});
		equal((await rename(session, 'mail-key')).documentChanges?.length, 1);
		session.client.stop();
	});

	test('is refused where a list of names could no longer be read', async () => {
		for (const [list, newName] of [
			['secrets.txt', '#new'],
			['secrets.yaml', '@new'],
		] as const) {
			const session = await open(main, documentOf({ body: '`vault::mail‸-key`' }), {
				[`${root}/.archdocs/${list}`]: list.endsWith('txt') ? 'mail-key\n' : '- mail-key\n',
			});
			await rejects(rename(session, newName), /cannot stand in secrets\.(?:txt|yaml)/);
			session.client.stop();
		}
	});

	test('is refused for a server whose new name the JSON has already', async () => {
		const body =
			'## MCP Server Integration\n\n### Available Servers\n\n| Server | Purpose | Connection | Refresh |\n| --- | --- | --- | --- |\n| `do‸cs` | Text | `stdio` | x |\n\n```json\n{ "mcpServers": { "docs": { "command": "a" }, "mail": { "command": "b" } } }\n```';
		const session = await open(main, documentOf({ body }), {});
		await rejects(rename(session, 'mail'), /There is a "mail" already/);
		session.client.stop();
	});

	test('leaves documents under another configuration alone', async () => {
		const session = await open(main, documentOf({ secrets: ['mail-key'], body: '`vault::mail‸-key`' }), {
			[`${root}/team/.archdocs/config.json`]: '{}',
			[`${root}/team/a.md`]: documentOf({ body: '`vault::mail-key`' }),
			[other]: documentOf({ body: '`vault::mail-key`' }),
		});
		const { documentChanges = [] } = await rename(session, 'post-key');
		deepEqual(documentChanges.map((it) => ('edits' in it ? it.textDocument.uri : '')).sort(), [main, other]);
		session.client.stop();
	});

	test('says so where not all files could be read, be it one file that changes', async () => {
		const uri = 'vscode-vfs://github/acme/docs/a.md';
		const text = documentOf({ secrets: ['mail-key'], body: '`vault::mail‸-key`' });
		const session = await open(uri, text, {}, { folder: 'vscode-vfs://github/acme/docs' });
		const { changeAnnotations = {} } = await rename(session, 'post-key');
		match(changeAnnotations.note?.description ?? '', /Not all files have been read/);
		session.client.stop();
	});
});

test('paths with and without code marks lead to files, folders and what is not there to none', async () => {
	const body = [
		'## Code Locations\n\n### Backend / API\n\n| Component | Type | Location(s) | Notes |\n| --- | --- | --- | --- |',
		'| **A** | Module | `src/a.ts` · `src/` · `src/a.ts:12` · `src/none.ts` · `../secret.ts` | `src/a.ts` |',
		'| **B** | Module | src/b.ts, src/a.ts#L3 | Text |',
		'| **C** | Module | [c](src/b.ts) | Text |‸',
	].join('\n');
	const { client, host, ask } = await open(main, documentOf({ body }), {
		[`${root}/src/a.ts`]: '',
		[`${root}/src/b.ts`]: '',
		'file:///secret.ts': '',
	});
	const links = async () => (await ask<DocumentLink[]>('documentLink')).map(({ target }) => target);
	const a = `${root}/src/a.ts`;
	const expected = [a, `${a}#L12`, `${root}/src/b.ts`, `${a}#L3`];
	deepEqual(await links(), expected);
	const asked = () => host.asked.filter((it) => it.startsWith(`${root}/src/`)).length;
	const before = asked();
	deepEqual(await links(), expected);
	equal(asked(), before);
	client.stop();
});
