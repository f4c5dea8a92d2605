import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { type RenderedPage, renderPageRequest } from '#common/protocol/preview.ts';
import { clean } from '../support/cliDocuments.ts';
import { archdocs } from '../support/commandLine.ts';
import { githubToken } from '../support/credentials.ts';
import { images, svgOf } from '../support/images.ts';
import { rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost, type MemoryFiles } from '../support/memoryHost.ts';

const a = 'file:///workspace/a.md';

async function clientWith(files: MemoryFiles) {
	const client = await startClient({ host: createMemoryHost(files) });
	const page = (parameters: unknown): Promise<RenderedPage | null> =>
		client.connection.sendRequest(renderPageRequest.method, parameters);
	return { ...client, page };
}

test('an open document is in the page as it stands in the editor, saved or not', async () => {
	const client = await clientWith({ [a]: '# On disk\n' });
	await client.open(a, '# In the editor\n\nBefore\n');
	await client.edit(a, rangeOf('# In the editor\n\nBefore\n', 'Before'), 'After');
	const page = await client.page({ uri: a, diagrams: [] });
	match(page?.html ?? '', /<title>In the editor<\/title>.*<p>After<\/p>/s);
	deepEqual(page?.problems, []);
	client.stop();
});

test('one that is not open is in the page as its file is', async () => {
	const client = await clientWith({ [a]: '# On disk\n' });
	match((await client.page({ uri: a, diagrams: [] }))?.html ?? '', /<title>On disk<\/title>/);
	client.stop();
});

test('one that cannot be read has no page', async () => {
	const client = await clientWith({ [a]: new Uint8Array([0, 1]) });
	equal(await client.page({ uri: a, diagrams: [] }), null);
	equal(await client.page({ uri: 'file:///workspace/b.md', diagrams: [] }), null);
	equal(await client.page({ uri: 'file:///workspace', diagrams: [] }), null);
	client.stop();
});

test('a page is that of the command line', async () => {
	const text = `${clean}\n![B](b.png) ![C](c.png)\n\n\`\`\`mermaid\nflowchart LR\n\`\`\`\n`;
	const client = await clientWith({ [a]: text, 'file:///workspace/b.png': images.png });
	const page = await client.page({ uri: a, diagrams: [] });
	const { output, complaints } = await archdocs({ '.git/HEAD': '', 'a.md': text, 'b.png': images.png }, [
		'render',
		'a.md',
	]);
	equal(page?.html, output);
	deepEqual(
		page?.problems.map((it) => `archdocs: ${it}`),
		complaints,
	);
	client.stop();
});

test('diagrams are in the page as they were drawn', async () => {
	const client = await clientWith({});
	await client.open(a, '```mermaid\nflowchart LR\n```\n\n```mermaid\nsequenceDiagram\n```\n');
	const [light, dark] = [svgOf('<path d="M0 0h1"/>'), svgOf('<path d="M0 0h2"/>')];
	const page = await client.page({
		uri: a,
		diagrams: [{ source: 'flowchart LR\n', light, dark }, { source: 'sequenceDiagram', light }, 1, null],
	});
	equal([...(page?.html ?? '').matchAll(/<picture>/g)].length, 1);
	match(page?.html ?? '', /alt="Diagram: flowchart".*sequenceDiagram.*as source/s);
	client.stop();
});

test('images of the workspace folder and of the repository around it are in the page, others are not', async () => {
	const files = {
		'file:///repository/.git/HEAD': '',
		'file:///repository/b.png': images.png,
		'file:///repository/docs/c.png': images.png,
		'file:///d.png': images.png,
	};
	const client = await startClient({
		host: createMemoryHost(files),
		folder: 'file:///repository/docs/',
	});
	const uri = 'file:///repository/docs/in/a.md';
	await client.open(uri, '![B](../../b.png) ![C](/c.png) ![D](../../../d.png)\n');
	const page: RenderedPage = await client.connection.sendRequest(renderPageRequest.method, {
		uri,
		diagrams: [],
	});
	deepEqual(
		[...page.html.matchAll(/<img alt="(.)"/g)].map(([, alt]) => alt),
		['B', 'C'],
	);
	equal(page.problems.length, 1);
	match(page.problems[0] ?? '', /^The image \.\.\/\.\.\/\.\.\/d\.png is left out/);
	client.stop();
});

test('what looks like a credential is not in the page, in a document without a template, too', async () => {
	const client = await clientWith({});
	await client.open(a, `# A\n\nUse ${githubToken}.\n`);
	const page = await client.page({ uri: a, diagrams: [] });
	doesNotMatch(page?.html ?? githubToken, new RegExp(githubToken));
	match(page?.html ?? '', /Use <span[^>]*>•••<\/span>\./);
	client.stop();
});

test('a document that has not been saved yet has a page', async () => {
	const client = await clientWith({ 'file:///workspace/b.png': images.png });
	await client.open('untitled:Untitled-1', 'Text ![B](b.png)\n');
	const page = await client.page({ uri: 'untitled:Untitled-1', diagrams: [] });
	match(page?.html ?? '', /<title>Untitled-1<\/title>.*<img alt="B" src="data:/s);
	client.stop();
});

test('a request that is none is answered with nothing', async () => {
	const client = await clientWith({ [a]: '# A\n' });
	const refused = [{}, { uri: 1 }, { uri: '' }, { diagrams: [] }, null];
	for (const parameters of refused) equal(await client.page(parameters), null);
	match((await client.page({ uri: a }))?.html ?? '', /<title>A</);
	match((await client.page({ uri: a, diagrams: 'x' }))?.html ?? '', /<title>A</);
	equal(client.log.length, refused.length);
	for (const line of client.log) match(line, /^archdocs\/renderPage does not fit the protocol: /);
	client.stop();
});
