import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { bothSamples, locations, locationsTemplate, oneSample } from '../support/locations.ts';
import { type LspClient, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';

const uri = 'file:///repo/a/docs/locations.md';

const repository: Readonly<Record<string, string>> = {
	'file:///repo/.git/HEAD': '',
	'file:///repo/.archdocs/templates/locations.md': locationsTemplate,
	'file:///repo/src/_': '',
};

/** The two paths that the document names. */
const api = 'file:///repo/src/api/x.ts';
const worker = 'file:///repo/src/worker.ts';

async function open(files: Record<string, string>) {
	const host = createMemoryHost(files);
	const client = await startClient({ host, folder: 'file:///repo/a' });
	await client.open(uri, locations);
	return { client, host };
}

async function messages(client: LspClient): Promise<readonly string[]> {
	const { items } = await client.diagnostics(uri);
	return items === 'unchanged' ? ['unchanged'] : items.map(({ message }) => String(message));
}

/** Opens the document and deletes a file that it names. The server looks nothing up after it has told the client. */
async function openAtRest(files: Record<string, string>) {
	files[api] = '';
	const { client, host } = await open(files);
	deepEqual(await messages(client), [oneSample]);
	delete files[api];
	await client.save(uri);
	await client.until(() => client.refreshes() === 1);
	deepEqual(await messages(client), [bothSamples]);
	return { client, host };
}

test('a path that exists beside the document or above settles sample text', async () => {
	const found = await open({ ...repository, 'file:///repo/src/api/x.ts': '' });
	deepEqual(await messages(found.client), [oneSample]);
	found.client.stop();
	const none = await open({ ...repository, 'file:///src/api/x.ts': '' });
	deepEqual(await messages(none.client), [bothSamples]);
	none.client.stop();
});

test('paths are looked for once, and again when a document is saved', async () => {
	const files = { ...repository };
	const { client, host } = await openAtRest(files);
	const asked = host.asked.length;
	await client.edit(uri, rangeOf(locations, 'Payments'), 'Billing');
	deepEqual(await messages(client), [bothSamples]);
	equal(host.asked.length, asked);
	files[worker] = '';
	await client.save(uri);
	await client.until(() => client.refreshes() === 2);
	deepEqual(await messages(client), [oneSample]);
	client.stop();
});

test('a file that comes changes what the client has, one that changes nothing does not', async () => {
	const files = { ...repository };
	const { client, host } = await openAtRest(files);
	const first = await client.diagnostics(uri);
	const looked = () => host.asked.filter((it) => it === worker).length;
	const before = looked();
	files['file:///repo/a/notes.md'] = '';
	await client.filesChanged('file:///repo/a/notes.md');
	await client.until(() => looked() > before);
	equal(client.refreshes(), 1);
	deepEqual((await client.diagnostics(uri, first.resultId)).items, 'unchanged');
	files[worker] = '';
	await client.filesChanged(worker);
	await client.until(() => client.refreshes() === 2);
	deepEqual(await messages(client), [oneSample]);
	client.stop();
});

test('a repository that is made around the workspace is searched from then on', async () => {
	const { 'file:///repo/.git/HEAD': head = '', ...files } = repository;
	const withoutRepository: Record<string, string> = { ...files, 'file:///repo/src/worker.ts': '' };
	const { client } = await open(withoutRepository);
	deepEqual(await messages(client), [bothSamples]);
	withoutRepository['file:///repo/.git/HEAD'] = head;
	await client.filesChanged('file:///repo/.git');
	await client.until(() => client.refreshes() > 0);
	deepEqual(await messages(client), [oneSample]);
	client.stop();
});

test('what leads out of the repository is never looked for', async () => {
	const template = 'file:///repo/.archdocs/templates/locations.md';
	const outside = (text: string) =>
		text.replace('src/api/', '../src/api').replace('src/worker.ts', '/src/api');
	const { client, host } = await open({
		...repository,
		[template]: outside(locationsTemplate),
		'file:///repo/a/src/api': '',
		'file:///src/api': '',
	});
	await client.edit(uri, rangeOf(locations, 'src/api/'), '../src/api');
	await client.edit(uri, rangeOf(locations, 'src/worker.ts'), '/src/api');
	deepEqual(await messages(client), [bothSamples]);
	deepEqual(
		host.asked.filter((it) => it.includes('/api')),
		[],
	);
	client.stop();
});
