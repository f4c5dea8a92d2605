import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';
import { bothSamples, locations, locationsTemplate, oneSample } from '../support/locations.ts';

/** Returns the messages for `docs/a.md` and the paths that the check looked for, relative to the working directory. */
async function checked(document: string, template: string, files: WorkingDirectory = {}) {
	const all = { '.git/HEAD': '', '.archdocs/templates/a.md': template, 'docs/a.md': document, ...files };
	const { output, host } = await archdocs(all, ['check', '--format', 'json', 'docs']);
	const findings: readonly { readonly message: string }[] = JSON.parse(output).files[0].findings;
	return {
		messages: findings.map(({ message }) => message),
		asked: host.asked.map((uri) => uri.replace('file:///home/user/project/', '')),
	};
}

test('accepts sample text that names an existing path beside or above the document', async () => {
	const said = async (files: WorkingDirectory) =>
		(await checked(locations, locationsTemplate, files)).messages;
	deepEqual(await said({}), [bothSamples]);
	deepEqual(await said({ 'src/api/x.ts': '' }), [oneSample]);
	deepEqual(await said({ 'docs/src/api/x.ts': '' }), [oneSample]);
	deepEqual(await said({ 'docs/src/api/x.ts': '', 'src/worker.ts': '' }), []);
	deepEqual(await said({ '../src/api/x.ts': '', '../src/worker.ts': '' }), [bothSamples]);
});

const elsewhere = [
	'../src/api',
	'/src/api',
	'https://example.com/src',
	'C:/src/api',
	'src/../../api',
	'~/src/api',
];

for (const path of elsewhere) {
	test(`never looks for a path outside of the repository: ${path}`, async () => {
		const put = (text: string) => text.replace('src/api/', path).replace('src/worker.ts', path);
		const { messages, asked } = await checked(put(locations), put(locationsTemplate), {
			'../src/api': '',
			'src/api': '',
			api: '',
		});
		deepEqual(messages, [bothSamples]);
		deepEqual(
			asked.filter((uri) => uri.includes('api') || uri.includes('example')),
			[],
		);
	});
}

test('ignores the line number of a path', async () => {
	const put = (text: string) => text.replace('src/api/', 'src/worker.ts:12').replace('r.ts`', 'r.ts#L3-L5`');
	const { messages } = await checked(put(locations), put(locationsTemplate), { 'src/worker.ts': '' });
	deepEqual(messages, []);
});
