import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { Host } from '../../server/src/files/host.ts';
import { type LspClient, type LspClientOptions, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost, type MemoryFiles } from '../support/memoryHost.ts';

const a = 'file:///workspace/a.md';
const b = 'file:///workspace/services/b.md';

function documentWith({
	secrets = [],
	uses = [],
}: {
	secrets?: readonly string[];
	uses?: readonly string[];
}): string {
	const rows = secrets.map((name) => `| \`${name}\` | API Key | Mail | Monthly | By @team |`);
	return [
		'> **Type:** Architecture',
		'> **Status:** active',
		'',
		'# A service Architecture',
		'',
		'## Configuration',
		'',
		'### Vault Secrets',
		'',
		'| Secret | Type | Usage | Rotation | Notes |',
		'| --- | --- | --- | --- | --- |',
		...rows,
		'',
		`It reads ${uses.map((name) => `\`vault::${name}\``).join(' and ')}.`,
		'',
	].join('\n');
}

const quiet = Object.fromEntries(
	['missing-section', 'missing-metadata', 'unfilled-placeholder', 'missing-field', 'missing-column'].map(
		(rule) => [rule, 'off'],
	),
);

async function start(
	files: MemoryFiles,
	options: Partial<LspClientOptions> & { host?: Host } = {},
): Promise<LspClient> {
	return startClient({ host: createMemoryHost(files), settings: () => ({ rules: quiet }), ...options });
}

async function isRead(client: LspClient): Promise<void> {
	await client.until(() => client.progress.some(({ kind }) => kind === 'end'));
}

async function messages(client: LspClient, uri: string): Promise<readonly string[]> {
	const { items } = await client.diagnostics(uri);
	if (items === 'unchanged') throw new Error('There was no result before.');
	return items.filter(({ code }) => String(code).includes('secret')).map(({ message }) => String(message));
}

test('a secret that another document defines is known; one that none does is reported, once all are read', async () => {
	const files = {
		[a]: documentWith({ uses: ['mail-key', 'male-key', 'other'] }),
		[b]: documentWith({ secrets: ['mail-key'] }),
	};
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	deepEqual(await messages(client, a), []);
	await isRead(client);
	deepEqual(await messages(client, a), [
		'No document defines the secret `male-key`: did you mean `mail-key`?',
		'No document defines the secret `other`: add it to `Vault Secrets`, or correct the name',
	]);
	client.stop();
});

test('the reading is shown, and what it came to is in the log', async () => {
	const files = { [a]: documentWith({ uses: ['x-1'] }), 'file:///workspace/notes.md': '# Notes\n' };
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	await isRead(client);
	equal(client.progress[0]?.title, 'ArchDocs: reading names');
	ok(client.log.some((line) => /Names of 1 files were read/.test(line)));
	client.stop();
});

test('secrets of all workspace folders count, and lists of names and environment files', async () => {
	const files = {
		'file:///one/a.md': documentWith({ uses: ['two-key', 'listed', 'ENV_KEY', 'unknown-key'] }),
		'file:///two/b.md': documentWith({ secrets: ['two-key'] }),
		'file:///one/.archdocs/secrets.json': '["listed"]',
		'file:///one/.env.example': 'ENV_KEY=value\n',
	};
	const client = await start(files, { folder: 'file:///one', folders: ['file:///one', 'file:///two'] });
	await client.open('file:///one/a.md', files['file:///one/a.md']);
	await isRead(client);
	deepEqual(
		(await messages(client, 'file:///one/a.md')).map((it) => /`(.*?)`/.exec(it)?.[1]),
		['unknown-key'],
	);
	client.stop();
});

test('an edit that defines a name updates the documents that mention it, and no others', async () => {
	const c = 'file:///workspace/c.md';
	const files = {
		[a]: documentWith({ uses: ['mail-key'] }),
		[b]: documentWith({ secrets: ['mail-kez'] }),
		[c]: documentWith({ uses: ['third-thing'] }),
	};
	const client = await start(files);
	for (const [uri, text] of Object.entries(files)) await client.open(uri, text);
	await isRead(client);
	const before = await client.diagnostics(a);
	const other = await client.diagnostics(c);
	equal((await messages(client, a)).length, 1);
	const refreshes = client.refreshes();
	await client.edit(b, rangeOf(files[b] ?? '', 'mail-kez'), 'mail-key');
	await client.until(() => client.refreshes() > refreshes);
	deepEqual(await messages(client, a), []);
	ok((await client.diagnostics(a, before.resultId)).items !== 'unchanged');
	equal((await client.diagnostics(c, other.resultId)).items, 'unchanged');
	client.stop();
});

test('a client that is sent findings is sent those of the affected document alone', async () => {
	const c = 'file:///workspace/c.md';
	const files = {
		[a]: documentWith({ uses: ['mail-key'] }),
		[b]: documentWith({ secrets: ['mail-kez'] }),
		[c]: documentWith({ uses: ['third-thing'] }),
	};
	const client = await start(files, { capabilities: { workspace: { configuration: true } } });
	for (const [uri, text] of Object.entries(files)) await client.open(uri, text);
	const secretsIn = (uri: string) =>
		client.published
			.filter((it) => it.uri === uri)
			.at(-1)
			?.diagnostics.filter(({ code }) => code === 'undefined-secret').length;
	await client.until(() => secretsIn(a) === 1 && secretsIn(c) === 1);
	const sent = client.published.length;
	await client.edit(b, rangeOf(files[b] ?? '', 'mail-kez'), 'mail-key');
	await client.until(() => secretsIn(a) === 0);
	deepEqual(new Set(client.published.slice(sent).map(({ uri }) => uri)), new Set([a, b]));
	client.stop();
});

test('files that come, change and go on disk, alone and with their folder', async () => {
	const files: Record<string, string> = { [a]: documentWith({ uses: ['mail-key'] }) };
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	await isRead(client);
	const isDefined = async (uri: string) => {
		const refreshes = client.refreshes();
		await client.filesChanged(uri);
		await client.until(() => client.refreshes() > refreshes);
		return (await messages(client, a)).length === 0;
	};
	equal((await messages(client, a)).length, 1);
	files[b] = documentWith({ secrets: ['mail-key'] });
	equal(await isDefined(b), true);
	files[b] = documentWith({ secrets: ['other'] });
	equal(await isDefined(b), false);
	files[b] = documentWith({ secrets: ['mail-key'] });
	equal(await isDefined('file:///workspace/services'), true);
	delete files[b];
	equal(await isDefined('file:///workspace/services'), false);
	files['file:///workspace/.archdocs/secrets.txt'] = 'mail-key\n';
	equal(await isDefined('file:///workspace/.archdocs/secrets.txt'), true);
	client.stop();
});

test('what git ignores is not read when it changes, either', async () => {
	const files: Record<string, string> = {
		[a]: documentWith({ uses: ['mail-key', 'other'] }),
		'file:///workspace/.git/HEAD': '',
		'file:///workspace/.gitignore': 'out/\n',
		'file:///workspace/out/b.md': documentWith({ secrets: ['mail-key'] }),
	};
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	await isRead(client);
	equal((await messages(client, a)).length, 2);
	const refreshes = client.refreshes();
	// What is read behind the ignored files shows that they have had their turn.
	files[b] = documentWith({ secrets: ['other'] });
	await client.filesChanged('file:///workspace/out/b.md', 'file:///workspace/node_modules/x.md', b);
	await client.until(() => client.refreshes() > refreshes);
	deepEqual(await messages(client, a), [
		'No document defines the secret `mail-key`: add it to `Vault Secrets`, or correct the name',
	]);
	client.stop();
});

test('a document counts as it stands in the editor, and as it is on disk once it is closed', async () => {
	const files: Record<string, string> = {
		[a]: documentWith({ uses: ['mail-key'] }),
		[b]: documentWith({ secrets: ['mail-key'] }),
	};
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	await client.open(b, documentWith({ secrets: ['unsaved'] }));
	await isRead(client);
	equal((await messages(client, a)).length, 1);
	const refreshes = client.refreshes();
	await client.close(b);
	await client.until(() => client.refreshes() > refreshes);
	deepEqual(await messages(client, a), []);
	client.stop();
});

test('an unsaved MCP file and an unsaved list of names count, too', async () => {
	const list = 'file:///workspace/.archdocs/secrets.json';
	const files: Record<string, string> = { [a]: documentWith({ uses: ['mail-key'] }), [list]: '[]' };
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	await isRead(client);
	equal((await messages(client, a)).length, 1);
	const refreshes = client.refreshes();
	await client.open(list, '["mail-key"]', 'jsonc');
	await client.until(() => client.refreshes() > refreshes);
	deepEqual(await messages(client, a), []);
	client.stop();
});

test('a reading that is stopped leaves names unknown, and says how it goes on', async () => {
	const files: Record<string, string> = { [a]: documentWith({ uses: ['mail-key'] }) };
	for (let index = 0; index < 400; index++)
		files[`file:///workspace/many/${index}.md`] = documentWith({ secrets: [`key-${index}`] });
	const client = await start(files);
	await client.open(a, files[a] ?? '');
	await client.until(() => client.progress.length > 0);
	await client.connection.sendNotification('window/workDoneProgress/cancel', {
		token: client.progress[0]?.token as string,
	});
	await isRead(client);
	deepEqual(await messages(client, a), []);
	match(client.log.join('\n'), /was stopped: .* \d+ files were looked at/);
	client.stop();
});

test('a file above 20 MB and a folder that cannot be read are passed over, with a line in the log', async () => {
	const files: Record<string, string | Uint8Array> = {
		[a]: documentWith({ uses: ['mail-key'] }),
		'file:///workspace/huge.md': new Uint8Array(20_000_001).fill(65),
		'file:///workspace/locked/b.md': '',
	};
	const host = createMemoryHost(files);
	const locked: Host = {
		...host,
		list: async (uri) => (uri.endsWith('/locked') ? undefined : host.list(uri)),
	};
	const client = await start({}, { host: locked });
	await client.open(a, String(files[a]));
	await isRead(client);
	const log = client.log.join('\n');
	match(log, /huge\.md, because it is larger than 20 MB/);
	match(log, /locked, because it cannot be read/);
	client.stop();
});

test('in a folder that is on no disk only .archdocs and configured globs are read, and nothing is called undefined', async () => {
	const folder = 'vscode-vfs://github/acme/docs';
	const files = {
		[`${folder}/a.md`]: documentWith({ uses: ['mail-key'] }),
		[`${folder}/architecture/b.md`]: documentWith({ secrets: ['b-key'] }),
		[`${folder}/other/c.md`]: documentWith({ secrets: ['c-key'] }),
		[`${folder}/.archdocs/config.json`]: '{ "documents": { "architecture/*.md": "Architecture" } }',
		[`${folder}/.archdocs/secrets.txt`]: 'listed\n',
	};
	const host = createMemoryHost(files);
	const client = await start({}, { host, folder });
	await client.open(`${folder}/a.md`, files[`${folder}/a.md`] ?? '');
	await isRead(client);
	deepEqual(await messages(client, `${folder}/a.md`), []);
	ok(host.readWhole.includes(`${folder}/architecture/b.md`));
	ok(host.readWhole.includes(`${folder}/.archdocs/secrets.txt`));
	ok(!host.readWhole.includes(`${folder}/other/c.md`));
	client.stop();
});

test('an open MCP file is told which of its secrets nothing defines, and told again when that changes', async () => {
	const mcp = 'file:///workspace/.vscode/mcp.json';
	const text =
		'{ "servers": { "mail": { "command": "node", "env": { "KEY": "vault::mail-kez", "B": "vault::fine" } } } }';
	const files: Record<string, string> = {
		[b]: documentWith({ secrets: ['mail-key', 'fine'] }),
		[mcp]: text,
	};
	const client = await start(files);
	await client.open(mcp, text, 'jsonc');
	const said = () => client.published.filter(({ uri }) => uri === mcp).at(-1)?.diagnostics;
	await client.until(() => said()?.length === 1);
	const [found] = said() ?? [];
	equal(found?.code, 'undefined-secret');
	equal(found?.message, 'No document defines the secret `mail-kez`: did you mean `mail-key`?');
	deepEqual(found?.range, rangeOf(text, 'mail-kez'));
	await client.edit(mcp, rangeOf(text, 'mail-kez'), 'mail-key');
	await client.until(() => said()?.length === 0);
	client.stop();
});

test('the status says when names of a part of the workspace only are known', async () => {
	const uri = 'vscode-vfs://github/acme/docs/a.md';
	const files = { [uri]: documentWith({ uses: ['x-1'] }) };
	const client = await start(files, {
		folder: 'vscode-vfs://github/acme/docs',
		initializationOptions: { documentStatus: true },
	});
	await client.open(uri, files[uri]);
	await client.until(() => /on no disk/.test(client.statuses.at(-1)?.namesNote ?? ''));
	client.stop();
});
