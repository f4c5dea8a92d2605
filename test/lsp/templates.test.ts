import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { test } from 'node:test';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { type LspClient, type LspClientOptions, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';
import { runbook, runbookTemplate } from '../support/runbooks.ts';

const folder = 'file:///repo/services/a';
const uri = `${folder}/docs/runbook.md`;
const templateUri = 'file:///repo/.archdocs/templates/runbook.md';

/** A repository whose folder `services/a` is open, and `docs/runbook.md` in it. */
async function open(
	files: Record<string, string | Uint8Array>,
	options: LspClientOptions = {},
): Promise<LspClient> {
	return (await openWith(files, options)).client;
}

/** The same, with the host whose files they are. */
async function openWith(files: Record<string, string | Uint8Array>, options: LspClientOptions = {}) {
	const host = createMemoryHost(files);
	const client = await startClient({ host, folder, ...options });
	await client.open(uri, runbook);
	return { client, host };
}

async function messages(client: LspClient, document = uri): Promise<readonly string[]> {
	const { items } = await client.diagnostics(document);
	if (items === 'unchanged') throw new Error('Nothing was asked before.');
	return items.map(({ message }) => String(message));
}

const repository = (files: Record<string, string | Uint8Array>): Record<string, string | Uint8Array> => ({
	'file:///repo/.git/HEAD': '',
	...files,
});

const unfilled = 'Unfilled: `[Who to call]` (Contacts)';
const withSection = (name: string) =>
	runbookTemplate.replace('## Contacts', `## ${name}\n\n[Text]\n\n## Contacts`);
const missing = (name: string) => `The section \`${name}\` is missing: add it after \`Steps\``;

test('templates above the folder that is open hold', async () => {
	const client = await open(repository({ [templateUri]: runbookTemplate }), {
		initializationOptions: { documentStatus: true },
	});
	deepEqual(await messages(client), [unfilled]);
	await client.until(() => client.statuses.length > 0);
	equal(client.statuses[0]?.template, 'Runbook');
	client.stop();
});

test('a template that changes on disk rechecks its open documents', async () => {
	const files = repository({ [templateUri]: runbookTemplate });
	const client = await open(files);
	const first = await client.diagnostics(uri);
	files[templateUri] = withSection('Rollback');
	await client.filesChanged(templateUri);
	await client.until(() => client.refreshes() === 1);
	const second = await client.diagnostics(uri, first.resultId);
	notEqual(second.resultId, first.resultId);
	deepEqual(await messages(client), [missing('Rollback'), unfilled]);
	client.stop();
});

test('a template that is edited and not saved rechecks its open documents, and nothing is read for that', async () => {
	const { client, host } = await openWith(repository({ [templateUri]: runbookTemplate }));
	deepEqual(await messages(client), [unfilled]);
	await client.open(templateUri, runbookTemplate);
	await client.until(() => client.refreshes() === 1);
	const read = host.readWhole.length;
	await client.edit(
		templateUri,
		rangeOf(runbookTemplate, '## Contacts'),
		'## Rollback\n\n[Text]\n\n## Contacts',
	);
	await client.until(() => client.refreshes() === 2);
	deepEqual(await messages(client), [missing('Rollback'), unfilled]);
	equal(host.readWhole.length, read);
	await client.close(templateUri);
	await client.until(() => client.refreshes() === 3);
	deepEqual(await messages(client), [unfilled], 'what was not saved no longer holds');
	client.stop();
});

test('who is sent the findings is sent them again', async () => {
	const client = await open(repository({ [templateUri]: runbookTemplate }), {
		capabilities: { textDocument: { publishDiagnostics: {} } },
		initializationOptions: { documentStatus: true },
	});
	const ofDocument = () => client.published.filter((it) => it.uri === uri);
	await client.until(() => ofDocument().length === 1 && client.statuses.length === 1);
	await client.open(templateUri, withSection('Rollback'));
	await client.until(() => ofDocument().length === 2);
	deepEqual(
		ofDocument()[1]?.diagnostics.map(({ message }) => message),
		[missing('Rollback'), unfilled],
	);
	await client.until(() => client.statuses.filter((status) => status.uri === uri).length === 2);
	client.stop();
});

test('while a template is broken its documents stay on the last good one', async () => {
	const files = repository({ [templateUri]: runbookTemplate });
	const client = await open(files);
	deepEqual(await messages(client), [unfilled]);
	for (const [index, broken] of ['', 'no Type', '> **Type:** Runbook\n', new Uint8Array([0])].entries()) {
		files[templateUri] = broken;
		await client.filesChanged(templateUri);
		await client.until(() => client.refreshes() === index + 1);
		deepEqual(await messages(client), [unfilled]);
	}
	files[templateUri] = withSection('Rollback');
	await client.filesChanged(templateUri);
	await client.until(() => client.refreshes() === 5);
	deepEqual(await messages(client), [missing('Rollback'), unfilled]);
	client.stop();
});

test('templates are not checked, and the status says what they are', async () => {
	const configuration = { templates: ['docs/*.template.md'] };
	const named = `${folder}/docs/guide.template.md`;
	const files = repository({
		[templateUri]: runbookTemplate,
		[named]: runbookTemplate.replace('Runbook', 'Guide'),
		[`${folder}/.archdocs/config.json`]: JSON.stringify(configuration),
	});
	const client = await open(files, { initializationOptions: { documentStatus: true } });
	for (const [template, type] of [
		[templateUri, 'Runbook'],
		[named, 'Guide'],
	] as const) {
		await client.open(template, runbookTemplate.replace('Runbook', type));
		deepEqual(await messages(client, template), []);
		await client.until(() => client.statuses.some((status) => status.uri === template));
		deepEqual(
			client.statuses.find((status) => status.uri === template),
			{
				uri: template,
				template: null,
				reason: `Not checked: this file is the template "${type}".`,
				suggestedType: null,
				namesNote: null,
				progress: null,
			},
		);
	}
	client.stop();
});

test('templates that the configuration names, outside of the repository too', async () => {
	const config = (templates: readonly string[]) =>
		repository({
			'file:///repo/.archdocs/config.json': JSON.stringify({ templates }),
			'file:///shared/runbook.md': runbookTemplate,
			'file:///repo/t/runbook.md': withSection('Rollback'),
		});
	for (const [path, ...expected] of [
		['../shared/*.md', unfilled],
		['/shared/runbook.md', unfilled],
		['t/*.md', missing('Rollback'), unfilled],
	] as const) {
		const client = await open(config([path]));
		deepEqual(await messages(client), expected);
		client.stop();
	}
	const untrusted = { initializationOptions: { trusted: false } };
	for (const path of ['../shared/*.md', '/shared/runbook.md', 't/../../shared/runbook.md']) {
		const client = await open(config([path, 't/*.md']), untrusted);
		deepEqual(await messages(client), [missing('Rollback'), unfilled], path);
		client.stop();
	}
});

test('the settings of the editor name templates from the workspace folder on', async () => {
	const client = await open(
		{ [`${folder}/t/runbook.md`]: runbookTemplate },
		{ settings: () => ({ templates: ['t/*.md', 'nowhere/*.md'] }) },
	);
	deepEqual(await messages(client), [unfilled]);
	await client.until(() => client.log.includes('No file matches "nowhere/*.md".'));
	client.stop();
});

test('a document that has no file yet follows the templates of the first folder', async () => {
	const client = await open(repository({ [templateUri]: runbookTemplate }));
	for (const document of ['untitled:Untitled-1', `untitled:${folder.slice('file://'.length)}/docs/new.md`]) {
		await client.open(document, runbook);
		deepEqual(await messages(client, document), [unfilled]);
	}
	client.stop();
});

test('the client is asked to watch .archdocs and the templates that the configuration names', async () => {
	const files = repository({
		[templateUri]: runbookTemplate,
		[`${folder}/.archdocs/config.json`]: '{ "templates": ["t/*.md", "../../../shared/runbook.md"] }',
		[`${folder}/t/guide.md`]: runbookTemplate.replace('Runbook', 'Guide'),
		'file:///shared/runbook.md': runbookTemplate,
	});
	const watchers = async (relativePatternSupport: boolean) => {
		const watching = { dynamicRegistration: true, relativePatternSupport };
		const capabilities: ClientCapabilities = {
			workspace: { didChangeWatchedFiles: watching },
			textDocument: { diagnostic: { dynamicRegistration: true } },
		};
		const client = await open(files, { capabilities });
		await messages(client);
		await client.until(() => client.registrations.length === 1);
		client.stop();
		return client.registrations[0]?.registerOptions;
	};
	const always = [
		{ globPattern: '**/.archdocs/**' },
		{ globPattern: '**/{*.md,*.markdown,*.mdown,*.mkd,.mcp.json,mcp.json,.env.*,*.env,env.example}' },
		{ globPattern: '**', kind: 5 },
	];
	deepEqual(await watchers(true), {
		watchers: [
			...always,
			{ globPattern: { baseUri: `${folder}/t`, pattern: '*.md' } },
			{ globPattern: { baseUri: 'file:///shared', pattern: 'runbook.md' } },
			{ globPattern: { baseUri: 'file:///repo/.archdocs', pattern: '**' } },
		],
	});
	deepEqual(await watchers(false), { watchers: always });
});

test('a file that is no template changes nothing, one that becomes one does', async () => {
	const files = repository({
		[`${folder}/.archdocs/config.json`]: '{ "templates": ["t/*.md"] }',
		[`${folder}/t/guide.md`]: runbookTemplate.replace('Runbook', 'Guide'),
	});
	const client = await open(files);
	const first = await client.diagnostics(uri);
	await client.filesChanged(`${folder}/docs/notes.md`, uri);
	deepEqual((await client.diagnostics(uri, first.resultId)).items, 'unchanged');
	files[`${folder}/t/runbook.md`] = runbookTemplate;
	await client.filesChanged(`${folder}/t/runbook.md`);
	await client.until(() => client.refreshes() === 1);
	deepEqual(await messages(client), [unfilled]);
	client.stop();
});
