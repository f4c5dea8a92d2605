import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { describe, test } from 'node:test';
import type {
	CompletionList,
	DocumentHighlight,
	DocumentLink,
	Hover,
	Location,
	Position,
	SymbolInformation,
	WorkspaceEdit,
} from 'vscode-languageserver';
import {
	type LspClient,
	type LspClientOptions,
	pullingCapabilities,
	rangeOf,
	startClient,
} from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';

const root = 'file:///workspace';
const shop = `${root}/shop.md`;
const mail = `${root}/services/mail.md`;
const mcp = `${root}/.mcp.json`;
const list = `${root}/.archdocs/secrets.json`;
const env = `${root}/.env.example`;

const head = (title: string) => `> **Type:** Architecture\n> **Status:** active\n\n# ${title} Architecture\n`;
const secretTable = '| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |';
const variableTable =
	'| Variable | Required | Default | Description | Example |\n| --- | --- | --- | --- | --- |';
const componentTable = '| Component | Type | Purpose | Technology | Owner |\n| --- | --- | --- | --- | --- |';

const files = {
	[shop]: `${head('Shop')}
### Environment Variables

${variableTable}
| \`DATABASE_URL\` | ✓ | — | Where orders are | \`postgres://x\` |

### Vault Secrets

${secretTable}
| \`mail-key\` | API Key | Sends mail | Monthly | By @team |
| \`db/password#1\` | Password | Orders | Weekly | |

### Key Components

${componentTable}
| **OrderApi** | Service | Takes orders | Go | @team |

The \`OrderApi\` reads \`DATABASE_URL\` and \`vault::mail-key\`; \`listed-key\` is used elsewhere, \`nothing\` is text.

\`\`\`json
{ "env": { "A": "vault::mail-key", "B": "vault::db/password#1" } }
\`\`\`

### Backend / API

| Component | Type | Location(s) | Notes |
| --- | --- | --- | --- |
| **Orders** | Module | \`src/orders.ts:12\` · \`src/none.ts\` | |
`,
	[mail]: `${head('Mail')}
### Environment Variables

${variableTable}
| \`DATABASE_URL\` | ✓ | — | Where mail is | \`postgres://y\` |

It sends with \`mail-key\`, and reads \`DATABASE_URL\`.

- Credentials Location: \`mail-key\`
`,
	[mcp]:
		'{ "mcpServers": { "mail": { "command": "x", "env": { "KEY": "vault::mail-key", "B": "vault::" } } } }',
	[list]: '[{ "name": "listed-key", "type": "Token", "description": "For the list" }, "mail-key"]',
	[env]: 'ENV_ONLY=value\n',
	[`${root}/src/orders.ts`]: 'export {};\n',
} as const;

async function start(options: Partial<LspClientOptions> = {}): Promise<LspClient> {
	const client = await startClient({ host: createMemoryHost(files), ...options });
	await client.open(shop, files[shop]);
	await client.until(() => client.progress.some(({ kind }) => kind === 'end'));
	return client;
}

/** The position in the middle of the `index`-th place where a text stands. */
function at(text: string, needle: string, index = 0): Position {
	let offset = -1;
	for (let count = 0; count <= index; count++) offset = text.indexOf(needle, offset + 1);
	const lines = text.slice(0, offset + Math.ceil(needle.length / 2)).split('\n');
	return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

const ask = <Answer>(client: LspClient, method: string, uri: string, position: Position, more = {}) =>
	client.connection.sendRequest<Answer>(method, { textDocument: { uri }, position, ...more });

/** `file:line`, lines from 1. */
const placesOf = (locations: readonly Location[] | null) =>
	locations?.map(({ uri, range }) => `${uri.slice(root.length + 1)}:${range.start.line + 1}`);

describe('going from a use of a name to its definitions', () => {
	test('of a secret: documents first, then lists; from code, JSON, fields and MCP files', async () => {
		const client = await start();
		const expected = ['shop.md:16', '.archdocs/secrets.json:1'];
		for (const index of [1, 2]) {
			const found = await ask<Location[]>(
				client,
				'textDocument/definition',
				shop,
				at(files[shop], 'mail-key', index),
			);
			deepEqual(placesOf(found), expected);
		}
		await client.open(mail, files[mail]);
		await client.open(mcp, files[mcp], 'json');
		for (const [uri, text] of [
			[mail, files[mail]],
			[mcp, files[mcp]],
		] as const) {
			const found = await ask<Location[]>(client, 'textDocument/definition', uri, at(text, 'mail-key'));
			deepEqual(placesOf(found), expected);
		}
		client.stop();
	});

	test('of a variable and a component: in their own document', async () => {
		const client = await start();
		const found = (needle: string) =>
			ask<Location[]>(client, 'textDocument/definition', shop, at(files[shop], needle, 1));
		deepEqual(placesOf(await found('DATABASE_URL')), ['shop.md:10']);
		deepEqual(placesOf(await found('OrderApi')), ['shop.md:23']);
		client.stop();
	});

	test('of what is no name: nothing', async () => {
		const client = await start();
		for (const needle of ['nothing', 'Takes orders', 'Architecture']) {
			equal(await ask(client, 'textDocument/definition', shop, at(files[shop], needle)), null);
			equal(await ask(client, 'textDocument/prepareRename', shop, at(files[shop], needle)), null);
		}
		client.stop();
	});
});

describe('the uses of a name', () => {
	test('of a secret: in every file, its definitions when they are asked for', async () => {
		const client = await start();
		const found = (includeDeclaration: boolean) =>
			ask<Location[]>(client, 'textDocument/references', shop, at(files[shop], 'mail-key'), {
				context: { includeDeclaration },
			});
		deepEqual(placesOf(await found(false)), [
			'shop.md:25',
			'shop.md:28',
			'services/mail.md:12',
			'services/mail.md:14',
			'.mcp.json:1',
		]);
		equal((await found(true)).length, 7);
		client.stop();
	});

	test('of a variable: in its own document, though another has one of the same name', async () => {
		const client = await start();
		const found = await ask<Location[]>(
			client,
			'textDocument/references',
			shop,
			at(files[shop], 'DATABASE_URL'),
			{
				context: { includeDeclaration: true },
			},
		);
		deepEqual(placesOf(found), ['shop.md:10', 'shop.md:25']);
		client.stop();
	});

	test('are highlighted in the document', async () => {
		const client = await start();
		const found = await ask<DocumentHighlight[]>(
			client,
			'textDocument/documentHighlight',
			shop,
			at(files[shop], 'mail-key', 1),
		);
		deepEqual(
			found.map(({ kind }) => kind),
			[3, 2, 2],
		);
		client.stop();
	});
});

test('hover shows the row, where the name is defined, and its uses', async () => {
	const client = await start();
	const hover = await ask<Hover>(client, 'textDocument/hover', shop, at(files[shop], 'mail-key', 1));
	const { value } = hover.contents as { readonly value: string };
	match(value, /\| Type \| Usage \| Rotation \| Notes \|/);
	match(value, /\| API Key \| Sends mail \| Monthly \| By @team \|/);
	match(value, /Defined in \[Shop Architecture\]\(file:\/\/\/workspace\/shop\.md#L16\), \[secrets\.json\]/);
	match(value, /Used 5 times in 3 files: \[Shop Architecture\]/);
	const listed = await ask<Hover>(client, 'textDocument/hover', shop, at(files[shop], 'listed-key'));
	match((listed.contents as { readonly value: string }).value, /For the list/);
	client.stop();
});

describe('completion of secrets', () => {
	test('in JSON: with type and origin, the whole partial name replaced; keys of environment files last', async () => {
		const client = await start();
		const { items } = await ask<CompletionList>(
			client,
			'textDocument/completion',
			shop,
			at(files[shop], '"vault::mail-key', 0),
		);
		deepEqual(items.map(({ label, detail }) => `${label} (${detail})`).sort(), [
			'ENV_ONLY (Variable, .env.example)',
			'db/password#1 (Password, secret of this document)',
			'listed-key (Token, secrets.json)',
			'mail-key (API Key, secret of this document)',
		]);
		equal(items.at(-1)?.label, 'ENV_ONLY');
		client.stop();
	});

	test('in an MCP file, behind vault:: alone', async () => {
		const client = await start();
		await client.open(mcp, files[mcp], 'json');
		const end = files[mcp].lastIndexOf('vault::') + 'vault::'.length;
		const { items } = await ask<CompletionList>(client, 'textDocument/completion', mcp, {
			line: 0,
			character: end,
		});
		ok(items.some(({ label, detail }) => label === 'mail-key' && detail === 'API Key, Shop Architecture'));
		const elsewhere = await ask<CompletionList>(
			client,
			'textDocument/completion',
			mcp,
			at(files[mcp], '"command"'),
		);
		deepEqual(elsewhere.items, []);
		client.stop();
	});
});

describe('renaming', () => {
	const annotated = {
		...pullingCapabilities,
		workspace: {
			...pullingCapabilities.workspace,
			workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
		},
		textDocument: { ...pullingCapabilities.textDocument, rename: { prepareSupport: true } },
	};
	const newTexts = (edits: readonly object[]) =>
		edits.map((edit) => ('newText' in edit ? edit.newText : undefined)).join(' ');
	const rename = (client: LspClient, needle: string, newName: string, index = 0) =>
		ask<WorkspaceEdit>(client, 'textDocument/rename', shop, at(files[shop], needle, index), { newName });

	test('a secret: in documents, lists and MCP files, with versions, after a confirmation', async () => {
		const client = await start({ capabilities: annotated });
		deepEqual(
			await ask(client, 'textDocument/prepareRename', shop, at(files[shop], 'mail-key')),
			rangeOf(files[shop], 'mail-key'),
		);
		const { documentChanges = [], changeAnnotations } = await rename(client, 'mail-key', 'post-key');
		deepEqual(
			documentChanges
				.map((it) =>
					'edits' in it
						? `${it.textDocument.uri.slice(root.length + 1)} ${it.textDocument.version} ${newTexts(it.edits)}`
						: '',
				)
				.sort(),
			[
				'.archdocs/secrets.json null post-key',
				'.mcp.json null post-key',
				'services/mail.md null post-key post-key',
				// The first edit changes nothing: it is what the editor asks about.
				'shop.md 1  post-key post-key post-key',
			],
		);
		equal(changeAnnotations?.rename?.needsConfirmation ?? false, false);
		equal(changeAnnotations?.note?.needsConfirmation, true);
		match(changeAnnotations?.note?.description ?? '', /vault and the code are not renamed/);
		client.stop();
	});

	test('a variable: in its own document, without a confirmation', async () => {
		const client = await start({ capabilities: annotated });
		const { documentChanges = [], changeAnnotations } = await rename(client, 'DATABASE_URL', 'ORDERS_URL');
		equal(documentChanges.length, 1);
		equal(changeAnnotations, undefined);
		client.stop();
	});

	test('is refused with a reason', async () => {
		const client = await start({ capabilities: annotated });
		await rejects(rename(client, 'mail-key', 'listed-key'), /There is a "listed-key" already/);
		await rejects(rename(client, 'mail-key', 'two words'), /"two words" is no name/);
		client.stop();
	});
});

test('the names of the workspace are found by their letters', async () => {
	const client = await start();
	const found = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
		query: 'mlk',
	});
	deepEqual(found.map(({ name, containerName }) => `${name} ${containerName}`).sort(), [
		'mail-key Shop Architecture',
		'mail-key secrets.json',
	]);
	client.stop();
});

test('code locations lead to the files that exist', async () => {
	const client = await start();
	const found = await client.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
		textDocument: { uri: shop },
	});
	deepEqual(
		found.map(({ target }) => target),
		[`${root}/src/orders.ts#L12`],
	);
	client.stop();
});
