import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import {
	closePreviewNotification,
	openPreviewRequest,
	type PreviewUpdate,
	previewUpdateNotification,
} from '#common/protocol/preview.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { githubToken } from '../support/credentials.ts';
import { startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';
import { openPreview } from '../support/previewClient.ts';

const a = 'file:///workspace/a.md';
const example = (name: string) => readFileSync(inRepository('examples', name), 'utf8');
const at = (line: number, character: number) => ({
	start: { line, character },
	end: { line, character },
});

test('nothing is sent of a preview that is closed as soon as it is opened', async () => {
	const [b, c] = ['file:///workspace/b.md', 'file:///workspace/c.md'];
	const client = await startClient();
	const sent: string[] = [];
	client.connection.onNotification(
		previewUpdateNotification.method,
		({ uri }: PreviewUpdate) => void sent.push(uri),
	);
	for (const uri of [a, b, c]) await client.open(uri, '# A\n');
	const opening = [a, b].map((uri) => client.connection.sendRequest(openPreviewRequest.method, { uri }));
	await client.connection.sendNotification(closePreviewNotification.method, { uri: a });
	await client.close(b);
	await Promise.all(opening);
	await client.open(b, '# A\n');
	for (const uri of [a, b]) await client.edit(uri, at(0, 3), 'B');
	for (const uri of [a, b]) await client.diagnostics(uri);
	await client.connection.sendRequest(openPreviewRequest.method, { uri: c });
	await client.until(() => sent.includes(c));
	deepEqual(sent, [c]);
	client.stop();
});

test('a preview shows what the document says, and how far it is', async () => {
	const client = await startClient();
	await client.open(a, example('architecture-half-filled.md'));
	const { state, html, blocks } = await openPreview(client, a);
	equal(state.title, 'Returns Architecture');
	equal(state.template, 'Architecture');
	deepEqual(state.facts.slice(0, 4), [
		{ label: 'Type', value: 'Architecture', open: false },
		{ label: 'Focus', value: 'medium', open: false },
		{ label: 'Owner', value: '[@team-member]', open: true },
		{ label: 'Status', value: 'draft', open: false },
	]);
	deepEqual(state.facts.at(-1), { label: 'Last Updated', value: 'YYYY-MM-DD', open: true });
	equal(state.progress !== null && state.progress.filled < state.progress.total, true);
	equal(state.informations > 0, true);
	const secrets = state.sections.find(({ title }) => title === 'Vault Secrets');
	equal(secrets?.anchor, 'doc-vault-secrets');
	equal(secrets?.depth, 1);
	match(html, /id="doc-vault-secrets"/);
	equal(
		blocks.reduce((sum, { lines }) => sum + lines, 0),
		example('architecture-half-filled.md').split('\n').length - 1,
	);
	client.stop();
});

test('what is missing is in the outline and in the text, at its place', async () => {
	const client = await startClient();
	await client.open(
		a,
		'> **Type:** Architecture\n\n# A\n\n## Overview\n\nText.\n\n## Common Gotchas\n\nNone.\n',
	);
	const { state, html } = await openPreview(client, a);
	const titles = state.sections.map(({ title, missing }) => (missing === null ? title : `(${title})`));
	deepEqual(titles.slice(0, 3), ['Overview', '(Configuration)', '(Architecture)']);
	for (const { title, missing } of state.sections)
		if (missing !== null) match(html, new RegExp(`data-insert="${missing}" aria-label="Insert ${title}"`));
	client.stop();
});

test('an edit sends the block that it changes, and what is said of the document where that is another', async () => {
	const client = await startClient();
	await client.open(
		a,
		'> **Type:** Architecture\n> **Status:** active\n\n# A\n\n## Overview\n\n[Some text]\n\n## More\n\nText.\n',
	);
	const preview = await openPreview(client, a);
	const before = preview.updates.length;
	await client.edit(a, { start: { line: 7, character: 0 }, end: { line: 7, character: 11 } }, 'Filled');
	await preview.upTo(2);
	const filled = preview.updates.slice(before);
	deepEqual(
		filled
			.flatMap(({ splices }) => splices.flatMap(({ blocks }) => blocks.map(({ html }) => html)))
			.filter((it) => it.startsWith('<p')),
		['<p data-line="0">Filled</p>'],
	);
	equal(
		filled.some(({ state }) => state !== null),
		true,
	);
	await client.edit(a, at(11, 0), 'More ');
	await preview.upTo(3);
	const last = preview.updates.at(-1);
	deepEqual(
		last?.splices.map(({ remove, blocks }) => [remove, blocks.map(({ html }) => html)]),
		[[1, ['<p data-line="0">More Text.</p>']]],
	);
	equal(last?.state, null);
	equal(last?.anew, false);
	client.stop();
});

test('lines move without anything being sent but what was typed', async () => {
	const client = await startClient();
	const many = Array.from({ length: 30 }, (_, index) => `## S${index}\n\nText.\n`).join('\n');
	await client.open(a, `# A\n\nFirst.\n\n${many}`);
	const preview = await openPreview(client, a);
	await client.edit(a, at(2, 0), 'New\nlines\n');
	await preview.upTo(2);
	deepEqual(
		preview.updates.at(-1)?.splices.map(({ start, remove, blocks }) => [start, remove, blocks.length]),
		[[1, 1, 1]],
	);
	equal(
		preview.blocks.reduce((sum, { lines }) => sum + lines, 0),
		5 + 30 * 4,
	);
	client.stop();
});

test('a long document comes in parts, the first screen first', async () => {
	const client = await startClient();
	const sections = Array.from({ length: 1_000 }, (_, index) => `## S${index}\n\nText ${index}.\n`).join('\n');
	await client.open(a, `# A\n\n${sections}`);
	const { updates, blocks } = await openPreview(client, a);
	equal(updates.length > 2, true);
	equal(updates[0]?.anew, true);
	equal(updates[0]?.partial, true);
	equal((updates[0]?.splices[0]?.blocks.length ?? 0) < 200, true);
	equal(updates[0]?.state?.sections.length, 1_000);
	deepEqual(
		updates.map(({ partial }) => partial),
		[...updates.slice(1).map(() => true), false],
	);
	equal(blocks.length, 2_001);
	client.stop();
});

test('what is typed while a long document comes is there in the end', async () => {
	const client = await startClient();
	const sections = Array.from({ length: 1_000 }, (_, index) => `## S${index}\n\nText ${index}.\n`).join('\n');
	await client.open(a, `# A\n\n${sections}`);
	const opening = openPreview(client, a);
	await client.edit(a, at(0, 3), 'B');
	const preview = await opening;
	await preview.upTo(2);
	match(preview.blocks[0]?.html ?? '', />AB</);
	equal(preview.blocks.length, 2_001);
	client.stop();
});

test('names that other documents define say what their row says, once that is known', async () => {
	const host = createMemoryHost({
		'file:///workspace/b.md':
			'> **Type:** Architecture\n\n# B\n\n## Configuration\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| `mail-key` | API Key | Mail | Monthly | None |\n',
	});
	const client = await startClient({ host });
	await client.open(
		a,
		'> **Type:** Architecture\n\n# A\n\n## Overview\n\n```json\n{ "a": "vault::mail-key", "b": "vault::no-such-key" }\n```\n',
	);
	const preview = await openPreview(client, a);
	await client.until(() => preview.html.includes('Defined in'));
	match(
		preview.html,
		/data-tip="mail-key, secret\nType: API Key\nUsage: Mail\nRotation: Monthly\nNotes: None\nDefined in B"/,
	);
	match(preview.html, /class="archdocs-name-unknown"[^>]*>no-such-key</);
	client.stop();
});

test('a credential is sent nowhere', async () => {
	const client = await startClient();
	await client.open(
		a,
		`> **Type:** Architecture\n> **Owner:** ${githubToken}\n\n# A ${githubToken}\n\n## B ${githubToken}\n\n### Vault Secrets\n\n| Secret | Type | Usage | Rotation | Notes |\n| --- | --- | --- | --- | --- |\n| \`mail-key\` | API Key | ${githubToken} | Monthly | None |\n\n\`\`\`json\n{ "a": "vault::mail-key", "b": "${githubToken}" }\n\`\`\`\n`,
	);
	const preview = await openPreview(client, a);
	await client.until(() => preview.html.includes('•••'));
	equal(JSON.stringify(preview.updates).includes(githubToken), false);
	client.stop();
});

test('a document that follows no template is shown, with the reason', async () => {
	const client = await startClient();
	await client.open(a, '# Notes\n\nText with [some words].\n');
	const { state, html } = await openPreview(client, a);
	equal(state.template, null);
	equal(state.progress, null);
	match(state.reason, /^Not checked/);
	doesNotMatch(html, /archdocs-ghost|data-fill/);
	client.stop();
});

test('nothing more is sent of a preview that was closed, and nothing of what is not open', async () => {
	const client = await startClient();
	await client.open(a, '# A\n');
	const preview = await openPreview(client, a);
	const count = preview.updates.length;
	await client.connection.sendNotification(closePreviewNotification.method, { uri: a });
	await client.edit(a, at(0, 3), 'B');
	await client.diagnostics(a);
	equal(preview.updates.length, count);
	equal(
		await client.connection.sendRequest(openPreviewRequest.method, { uri: 'file:///workspace/other.md' }),
		null,
	);
	client.stop();
});

test('asked again, all is sent again', async () => {
	const client = await startClient();
	await client.open(a, '# A\n\nB\n');
	const preview = await openPreview(client, a);
	const count = preview.updates.length;
	await client.connection.sendRequest(openPreviewRequest.method, { uri: a });
	await client.until(() => preview.updates.length > count);
	equal(preview.updates.at(-1)?.anew, true);
	equal(preview.updates.at(-1)?.splices[0]?.blocks.length, 2);
	client.stop();
});
