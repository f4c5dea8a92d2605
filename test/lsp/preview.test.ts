import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';
import { startClient } from '../support/lspClient.ts';
import { openPreview } from '../support/previewClient.ts';

const a = 'file:///workspace/a.md';
const example = (name: string) => readFileSync(inRepository('examples', name), 'utf8');

test('a preview shows what the document says, and how far it is', async () => {
	const client = await startClient();
	await client.open(a, example('architecture-half-filled.md'));
	const preview = await openPreview(client, a);
	console.log(JSON.stringify(preview.state, null, 1).slice(0, 3000));
	console.log(preview.html.slice(0, 6000), client.log);
	client.stop();
});
