import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
	checkWorkspaceRequest,
	clearWorkspaceRequest,
	type WorkspaceChecked,
	type WorkspaceFindings,
	workspaceFindingsNotification,
} from '#common/protocol/workspace.ts';
import { severities } from '#language/settings/severity.ts';
import type { Host } from '../../server/src/files/host.ts';
import { templateText } from '../support/builtIn.ts';
import { clean } from '../support/cliDocuments.ts';
import { archdocs } from '../support/commandLine.ts';
import { githubToken } from '../support/credentials.ts';
import { ordinary, partlyFilled } from '../support/documents.ts';
import { locations, locationsTemplate } from '../support/locations.ts';
import { type LspClient, type LspClientOptions, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';
import { runbook, runbookTemplate } from '../support/runbooks.ts';

const root = 'file:///workspace';
const a = `${root}/a.md`;
const b = `${root}/docs/b.md`;
const quiet =
	'> **Type:** Runbook\n> **Status:** active\n\n# A Runbook\n\n## Steps\n\nWait.\n\n## Contacts\n\nMe.\n';

/** Files that a test may change, with the Runbook template. */
function project(documents: Readonly<Record<string, string>>): Record<string, string> {
	return { [`${root}/.archdocs/templates/runbook.md`]: runbookTemplate, ...documents };
}

/** A client that shows what it was told last of each file. */
class Editor {
	readonly client: LspClient;
	/** Whether there are findings to be cleared, as our client is told. */
	readonly told: boolean[] = [];

	private constructor(client: LspClient) {
		this.client = client;
		client.connection.onNotification(
			workspaceFindingsNotification.method,
			({ hasFindings }: WorkspaceFindings) => {
				this.told.push(hasFindings);
			},
		);
	}

	static async start(
		files: Readonly<Record<string, string>>,
		options: LspClientOptions = {},
	): Promise<Editor> {
		const initializationOptions = { workspaceFindings: true };
		return new Editor(
			await startClient({ host: createMemoryHost(files), initializationOptions, ...options }),
		);
	}

	check(): Promise<WorkspaceChecked> {
		return this.client.connection.sendRequest(checkWorkspaceRequest.method, {});
	}

	clear(): Promise<null> {
		return this.client.connection.sendRequest(clearWorkspaceRequest.method, {});
	}

	/** The files of which findings are shown that were sent, each with its messages. */
	get shown(): Readonly<Record<string, readonly string[]>> {
		const last = new Map(this.client.published.map(({ uri, diagnostics }) => [uri, diagnostics]));
		return Object.fromEntries(
			[...last]
				.filter(([, diagnostics]) => diagnostics.length > 0)
				.map(([uri, diagnostics]) => [uri, diagnostics.map(({ message }) => String(message))]),
		);
	}

	/** Waits until findings of these files are shown, and of no others. */
	async shows(...uris: readonly string[]): Promise<void> {
		const expected = JSON.stringify([...uris].sort());
		await this.client.until(() => JSON.stringify(Object.keys(this.shown).sort()) === expected);
	}

	async pulled(uri: string): Promise<readonly string[]> {
		const { items } = await this.client.diagnostics(uri);
		return items === 'unchanged' ? [] : items.map(({ message }) => String(message));
	}
}

const whoToCall = 'Unfilled: `[Who to call]` (Contacts)';

const defining = (name: string) =>
	clean.replace(
		'## Configuration\n\nN/A\n',
		`## Configuration\n\n### Environment Variables\n\nN/A\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| \`${name}\` | API Key | Mail | Monthly | By @team |\n`,
	);

/** A repository with everything that decides what is said of a document. */
const repository: Readonly<Record<string, string>> = {
	'.git/HEAD': '',
	'.gitignore': 'ignored/\n',
	'.archdocs/config.json':
		'{ "exclude": ["old/**"], "documents": { "guides/*.md": "Runbook" }, "rules": { "empty-link": "error" } }',
	'.archdocs/templates/runbook.md': runbookTemplate,
	'.archdocs/templates/locations.md': locationsTemplate,
	'a.md': runbook,
	'b ü.md': partlyFilled,
	'clean.md': clean,
	'notes.md': ordinary,
	'copy.md': templateText,
	'guides/untyped.md': '# A Guide\n\n## Steps\n\n[a]()\n',
	'headings.md': templateText.replace('**Type:**', '**Kind:**'),
	'ignored/a.md': runbook,
	'old/a.md': runbook,
	'node_modules/x/a.md': runbook,
	'services/.archdocs/config.json':
		'{ "rules": { "unfilled-placeholder": "error" }, "templates": ["own.md"] }',
	'services/a.md': runbook,
	'services/own.md': runbookTemplate.replace('Runbook', 'Guide').replace('Contacts', 'People'),
	'services/guide.md': runbook.replace('Runbook', 'Guide'),
	'paths.md': locations,
	'src/api/x.ts': '',
	'suppressed.md': runbook.replace(
		'[Who to call]',
		'<!-- archdocs-disable-next-line unfilled-placeholder -->\n[Who to call]',
	),
	'exposed.md': runbook.replace('Restart it.', `Log in with ${githubToken}.`),
	'defines.md': defining('mail-key'),
	'uses.md': clean.replace('Text', 'Uses `vault::mail-key` and `vault::male-key`.'),
};

test('of every document is said what the command line says of it, and what is said once it is open', async () => {
	const { output } = await archdocs(repository, ['check', '--format', 'json', '.']);
	const report: {
		readonly files: readonly {
			readonly path: string;
			readonly findings: readonly {
				readonly rule: string;
				readonly severity: string;
				readonly message: string;
			}[];
		}[];
	} = JSON.parse(output);
	const files = Object.fromEntries(
		Object.entries(repository).map(([path, text]) => [`${root}/${encodeURI(path)}`, text]),
	);
	const editor = await Editor.start(files);
	const { client } = editor;
	const result = await editor.check();
	const expected = report.files
		.filter(({ findings }) => findings.length > 0)
		.map(({ path, findings }) => [
			`${root}/${encodeURI(path)}`,
			findings.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
		]);
	const said = client.published
		.filter(({ diagnostics }) => diagnostics.length > 0)
		.map(({ uri, diagnostics }) => [
			uri,
			diagnostics.map(
				({ code, severity, message }) => `${severities[(severity ?? 1) - 1]} ${code}: ${message}`,
			),
		]);
	deepEqual(Object.fromEntries(said), Object.fromEntries(expected));
	equal(result.documents, report.files.length);
	equal(result.findings, report.files.flatMap(({ findings }) => findings).length);
	for (const { path } of report.files) {
		const uri = `${root}/${encodeURI(path)}`;
		const before = client.published.findLast((it) => it.uri === uri)?.diagnostics ?? [];
		await client.open(uri, repository[path] ?? '');
		deepEqual((await client.diagnostics(uri)).items, before, path);
	}
	client.stop();
});

test('a file that is opened shows its findings once, and they come back when it is closed', async () => {
	const files = project({ [a]: runbook, [b]: runbook });
	const editor = await Editor.start(files);
	const { client } = editor;
	await editor.check();
	await editor.shows(a, b);
	await client.open(a, runbook);
	// A client that has a document open need not show it, and then does not ask.
	deepEqual(editor.shown[a], [whoToCall]);
	deepEqual(await editor.pulled(a), [whoToCall]);
	await editor.shows(b);
	await client.edit(a, rangeOf(runbook, 'Restart it.'), 'TBD');
	equal((await editor.pulled(a)).length, 2);
	await editor.shows(b);
	await client.close(a);
	await editor.shows(a, b);
	// What was typed was not saved.
	await client.until(() => editor.shown[a]?.length === 1);
	client.stop();
});

test('so it is for a client that is sent what is found in open documents', async () => {
	const files = project({ [a]: runbook, [b]: runbook });
	const editor = await Editor.start(files, { capabilities: { textDocument: { publishDiagnostics: {} } } });
	const { client } = editor;
	await editor.check();
	await client.open(a, runbook.replace('Restart it.', 'TBD'));
	await client.until(() => editor.shown[a]?.length === 2);
	await client.close(a);
	await client.until(() => editor.shown[a]?.length === 1);
	await editor.clear();
	await editor.shows();
	client.stop();
});

test('files that come, change and go are followed', async () => {
	const files = project({ [a]: runbook });
	const editor = await Editor.start(files);
	const { client } = editor;
	await editor.check();
	files[b] = runbook;
	files[`${root}/docs/more/c.md`] = runbook;
	await client.filesChanged(`${root}/docs`);
	await editor.shows(a, b, `${root}/docs/more/c.md`);
	files[b] = quiet;
	await client.filesChanged(b);
	await editor.shows(a, `${root}/docs/more/c.md`);
	for (const uri of [b, `${root}/docs/more/c.md`]) delete files[uri];
	await client.filesChanged(`${root}/docs`);
	await editor.shows(a);
	files[a] = ordinary;
	await client.filesChanged(a);
	await editor.shows();
	client.stop();
});

test('a template or a setting that changes holds for all', async () => {
	const files = project({ [a]: runbook, [b]: quiet });
	const editor = await Editor.start(files);
	const { client } = editor;
	await editor.check();
	await editor.shows(a);
	const template = `${root}/.archdocs/templates/runbook.md`;
	files[template] = runbookTemplate.replace('## Contacts', '## Rollback\n\n[How to go back]\n\n## Contacts');
	await client.filesChanged(template);
	await editor.shows(a, b);
	files[`${root}/.archdocs/config.json`] = '{ "exclude": ["docs"], "rules": { "missing-section": "off" } }';
	await client.filesChanged(`${root}/.archdocs/config.json`);
	await editor.shows(a);
	deepEqual(editor.shown[a], [whoToCall]);
	client.stop();
});

test('a name that another file defines now is no longer missing, and only who uses it is read again', async () => {
	const uses = clean.replace('Text', 'Uses `vault::mail-key`.');
	const files: Record<string, string> = { [a]: uses, [b]: runbook, [`${root}/c.md`]: clean };
	const host = createMemoryHost(files);
	const editor = await Editor.start(files, { host });
	const { client } = editor;
	await editor.check();
	await editor.shows(a);
	const read = host.readWhole.length;
	files[`${root}/d.md`] = defining('mail-key');
	await client.filesChanged(`${root}/d.md`);
	await editor.shows();
	deepEqual(
		[...new Set(host.readWhole.slice(read))].filter((uri) => /\/[abc]\.md$/.test(uri)),
		[a],
	);
	client.stop();
});

test('a path that comes settles the sample that names it', async () => {
	const files: Record<string, string> = {
		[`${root}/.git/HEAD`]: '',
		[`${root}/.archdocs/templates/locations.md`]: locationsTemplate,
		[a]: locations,
	};
	const editor = await Editor.start(files);
	const { client } = editor;
	await editor.check();
	await editor.shows(a);
	files[`${root}/src/api/x.ts`] = '';
	files[`${root}/src/worker.ts`] = '';
	await client.filesChanged(`${root}/src/worker.ts`);
	await editor.shows();
	client.stop();
});

test('folders come and go', async () => {
	const other = 'file:///other/a.md';
	const files = { ...project({ [a]: runbook }), [other]: partlyFilled };
	const editor = await Editor.start(files);
	const { client } = editor;
	await editor.check();
	await editor.shows(a);
	const change = (event: object) =>
		client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
	const folder = { uri: 'file:///other', name: 'other' };
	await change({ added: [folder], removed: [] });
	await editor.shows(a, other);
	await change({ added: [], removed: [folder] });
	await editor.shows(a);
	client.stop();
});

test("clearing takes everything back, and what changes then is nobody's concern", async () => {
	const files = project({ [a]: runbook, [b]: runbook });
	const editor = await Editor.start(files);
	const { client } = editor;
	await editor.check();
	await client.until(() => editor.told.at(-1) === true);
	await editor.clear();
	await editor.shows();
	await client.until(() => editor.told.at(-1) === false);
	const published = client.published.length;
	files[`${root}/c.md`] = runbook;
	await client.filesChanged(`${root}/c.md`);
	// Asked behind the change, answered behind what it might have led to.
	deepEqual(await editor.check(), { isCancelled: false, documents: 3, findings: 3, files: 3 });
	equal(client.published.slice(published).filter(({ uri }) => uri.endsWith('/c.md')).length, 1);
	client.stop();
});

/** A host that keeps who reads a file waiting until it is let go. */
function waiting(files: Readonly<Record<string, string>>, held: string) {
	const host = createMemoryHost(files);
	let letGo = () => {};
	let reads = 0;
	const gate = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	const slow: Host = {
		...host,
		async read(uri, head) {
			// The names of the file are read before: its head, and all of it.
			if (uri === held && ++reads > 2) await gate;
			return host.read(uri, head);
		},
	};
	return { host: slow, letGo };
}

for (const means of ['the request', 'the progress'] as const) {
	test(`a check that is stopped by ${means} leaves nothing behind`, async () => {
		const files = project({ [a]: runbook, [b]: runbook });
		const { host, letGo } = waiting(files, b);
		const editor = await Editor.start(files, { host });
		const { client } = editor;
		const source = new CancellationTokenSource();
		const answer: Promise<WorkspaceChecked> =
			means === 'the request'
				? client.connection.sendRequest(checkWorkspaceRequest.method, { workDoneToken: 'w' }, source.token)
				: editor.check();
		await editor.shows(a);
		if (means === 'the request') source.cancel();
		else {
			const begun = client.progress.find(({ title }) => title === 'ArchDocs: checking documents');
			await client.connection.sendNotification('window/workDoneProgress/cancel', { token: begun?.token });
		}
		// Requests are heard in their order: what is asked for now is answered behind the cancellation.
		await client.open(`${root}/notes.md`, ordinary);
		await editor.pulled(`${root}/notes.md`);
		letGo();
		if (means === 'the request') await rejects(answer);
		else equal((await answer).isCancelled, true);
		await editor.shows();
		ok(client.log.includes('The check of the workspace was stopped: nothing of it is kept.'));
		client.stop();
	});
}

test('the client that asks is shown how far it is', async () => {
	const editor = await Editor.start(project({ [a]: runbook, [b]: runbook }));
	const { client } = editor;
	await client.connection.sendRequest(checkWorkspaceRequest.method, { workDoneToken: 'w' });
	const shown = client.progress.filter(({ token }) => token === 'w').map(({ kind }) => kind);
	deepEqual([shown[0], shown.at(-1)], ['begin', 'end']);
	client.stop();
});

test('documents that are open are answered for while others are read', async () => {
	const files = project({ [a]: runbook, [b]: runbook });
	const { host, letGo } = waiting(files, b);
	const editor = await Editor.start(files, { host });
	const { client } = editor;
	const answer = editor.check();
	await editor.shows(a);
	await client.open(a, runbook);
	deepEqual(await editor.pulled(a), [whoToCall]);
	letGo();
	equal((await answer).findings, 2);
	client.stop();
});

test('the setting says it always', async () => {
	const files = project({ [a]: runbook });
	let scope = 'workspace';
	const settings = () => ({ diagnostics: { scope } });
	const editor = await Editor.start(files, { settings });
	const { client } = editor;
	await editor.shows(a);
	scope = 'open';
	await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
	await editor.shows();
	scope = 'workspace';
	await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
	await editor.shows(a);
	// Who clears the findings is not contradicted by another setting that changes.
	await editor.clear();
	await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
	await client.open(a, runbook);
	deepEqual(await editor.pulled(a), [whoToCall]);
	await editor.shows();
	client.stop();
});

test('so does the configuration of a team, and a wrong value is named', async () => {
	const files = project({
		[a]: runbook,
		[`${root}/.archdocs/config.json`]: '{ "diagnostics.scope": "workspace" }',
	});
	const editor = await Editor.start(files);
	await editor.shows(a);
	editor.client.stop();
	const other = await Editor.start(project({ [a]: runbook }), {
		settings: () => ({ diagnostics: { scope: 'all' } }),
	});
	await other.client.until(() =>
		other.client.log.includes('"archdocs.diagnostics.scope" cannot be "all": choose "open" or "workspace".'),
	);
	other.client.stop();
});

test('what the editor itself reads of the settings is no mistake', async () => {
	const settings = () => ({ trace: { server: 'off' }, diagnostics: { scope: 'workspace' } });
	const editor = await Editor.start(project({ [a]: runbook }), { settings });
	await editor.shows(a);
	deepEqual(
		editor.client.log.filter((line) => line.includes('is not a setting')),
		[],
	);
	editor.client.stop();
});

test('without the setting no file is read before somebody asks', async () => {
	const files = { [a]: partlyFilled };
	const host = createMemoryHost(files);
	const editor = await Editor.start(files, { host });
	await editor.client.open(`${root}/notes.md`, ordinary);
	await editor.pulled(`${root}/notes.md`);
	deepEqual(host.readWhole.includes(a), false);
	editor.client.stop();
});

test('a workspace that is on no disk is checked, too', async () => {
	const folder = 'vscode-vfs://github/acme/payments';
	const files = {
		[`${folder}/.archdocs/templates/runbook.md`]: runbookTemplate,
		[`${folder}/docs/a.md`]: runbook,
		[`${folder}/docs/b.md`]: clean.replace('Text', 'Uses `vault::unknown-key`.'),
	};
	const editor = await Editor.start(files, { folder });
	await editor.check();
	// Not all names can be known there, so none is called missing.
	await editor.shows(`${folder}/docs/a.md`);
	editor.client.stop();
});
