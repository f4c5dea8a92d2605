import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partlyFilled } from '../support/documents.ts';
import { startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';

const folder = 'file:///workspace';
const uri = `${folder}/payments.md`;

test('the code of a diagnostic leads where the client says, of findings and of files of the project', async () => {
	const client = await startClient({
		host: createMemoryHost({ [`${folder}/.archdocs/templates/broken.md`]: '# No Type\n' }),
		initializationOptions: { ruleHelp: 'https://example.com/{rule}.html' },
	});
	await client.open(uri, partlyFilled);
	const { items } = await client.diagnostics(uri);
	assert.ok(items !== 'unchanged' && items.length > 0);
	for (const { code, codeDescription } of items) {
		assert.equal(codeDescription?.href, `https://example.com/${code}.html`);
	}
	await client.until(() => client.published.some(({ diagnostics }) => diagnostics.length > 0));
	const [problem] = client.published.flatMap(({ diagnostics }) => diagnostics);
	assert.equal(problem?.codeDescription?.href, 'https://example.com/template.html');
	client.stop();
});

test('a client that says nothing gets codes without a link', async () => {
	const client = await startClient();
	await client.open(uri, partlyFilled);
	const { items } = await client.diagnostics(uri);
	assert.ok(items !== 'unchanged' && items.every(({ codeDescription }) => codeDescription === undefined));
	client.stop();
});
