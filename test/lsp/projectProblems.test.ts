import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { fixture } from '../support/fixture.ts';
import { type LspClient, type LspClientOptions, rangeOf, startClient } from '../support/lspClient.ts';
import { createMemoryHost } from '../support/memoryHost.ts';
import { runbook, runbookTemplate } from '../support/runbooks.ts';

const configUri = 'file:///workspace/.archdocs/config.json';
const templateUri = 'file:///workspace/.archdocs/templates/runbook.md';
const otherUri = 'file:///workspace/.archdocs/templates/z.md';
const uri = 'file:///workspace/docs/runbook.md';

const pushing: LspClientOptions = { capabilities: { textDocument: { publishDiagnostics: {} } } };

async function open(
	files: Record<string, string | Uint8Array>,
	options: LspClientOptions = {},
): Promise<LspClient> {
	const client = await startClient({ host: createMemoryHost(files), ...options });
	await client.open(uri, runbook);
	return client;
}

/** What the client shows on a file; undefined as long as it was sent nothing. */
function shown(client: LspClient, file: string): readonly Diagnostic[] | undefined {
	return client.published.findLast((it) => it.uri === file)?.diagnostics;
}

/** Waits until the client shows `count` problems on a file, and gives them. */
async function problems(client: LspClient, file: string, count: number): Promise<readonly Diagnostic[]> {
	await client.until(() => shown(client, file)?.length === count);
	return shown(client, file) ?? [];
}

function diagnostic(text: string, marked: string, code: string, message: string) {
	const { ranges } = fixture(marked);
	const [range] = ranges.map(({ start, end }) => {
		const before = text.slice(0, start);
		const lines = (part: string) => part.split('\n');
		const position = (part: string) => ({
			line: lines(part).length - 1,
			character: lines(part).at(-1)?.length ?? 0,
		});
		return { start: position(before), end: position(text.slice(0, end)) };
	});
	return { range, severity: 2, code, source: 'archdocs', message };
}

const configurations: readonly (readonly [marked: string, message: string])[] = [
	['{\n\t"rules": {}⟦⟧', 'It is not valid JSON: close brace expected in line 2'],
	['⟦[]⟧', 'The configuration must be a JSON object'],
	['{\n\t⟦"rule"⟧: {}\n}', '"rule" is not a setting of ArchDocs: write "rules"'],
	['{\n\t"rules": ⟦[\n\t]⟧ // ours\n}', '"rules" must be an object'],
	[
		'{ "rules": { "empty-link": "off", ⟦"empty-links"⟧: "off" } }',
		'There is no rule "empty-links": write "empty-link"',
	],
	[
		'{\n\t"rules": {\n\t\t"empty-link": ⟦"loud"⟧\n\t}\n}',
		'"rules.empty-link" cannot be "loud": choose "error", "warning", "information", "hint" or "off"',
	],
	[
		'{ "statuses": { "x": ⟦"done"⟧ } }',
		'"statuses.x" cannot be "done": choose "draft", "active" or "deprecated"',
	],
	['{ "exclude": ["a", ⟦1⟧,] }', '"exclude" must be a list of strings'],
	['{ "owner": ⟦{}⟧ }', '"owner" must be a string'],
	['{ "codeLens": ⟦"all"⟧ }', '"codeLens" cannot be "all": choose "title", "sections" or "off"'],
	['{ "templates": [".archdocs/templates/*.md", ⟦"x.md"⟧] }', 'There is no template file "x.md"'],
	[
		'{ "documents": { "docs/*.md": ⟦"Runbok"⟧ } }',
		'No template has the Type "Runbok": there is "Runbook" and "Architecture"',
	],
];

for (const [marked, message] of configurations) {
	test(`a diagnostic on the value, which goes away: ${message}`, async () => {
		const { text } = fixture(marked);
		for (const options of [{}, pushing]) {
			const files = { [templateUri]: runbookTemplate, [configUri]: text };
			const client = await open(files, options);
			await client.diagnostics(uri).catch(() => undefined);
			deepEqual(await problems(client, configUri, 1), [diagnostic(text, marked, 'configuration', message)]);
			files[configUri] = '{}';
			await client.filesChanged(configUri);
			deepEqual(await problems(client, configUri, 0), []);
			client.stop();
		}
	});
}

test('a wrong value leaves the others as they are, and the default holds', async () => {
	const client = await open({
		[templateUri]: runbookTemplate,
		[configUri]: '{ "rules": { "empty-link": 1, "unfilled-placeholder": "hint" }, "exclude": 1 }',
	});
	const { items } = await client.diagnostics(uri);
	deepEqual(items !== 'unchanged' && items.map(({ severity }) => severity), [4]);
	deepEqual((await problems(client, configUri, 2)).length, 2);
	client.stop();
});

test('a configuration with a byte order mark is read like any other', async () => {
	const text = '{ "exclude": 1 }';
	const client = await open({ [configUri]: `\uFEFF${text}` });
	await client.diagnostics(uri);
	deepEqual((await problems(client, configUri, 1))[0]?.range, rangeOf(text, '1'));
	client.stop();
});

const noType = 'This template has no Type: name it in its metadata, such as "> **Type:** Runbook"';
const noHeadings =
	'This template has no headings below its title: they are the sections that its documents have';

const templates: readonly (readonly [marked: string, message: string])[] = [
	['⟦# Steps⟧\n\n## Text\n', noType],
	['⟦⟧', noType],
	['> **Status:** x\n> **Type:** ⟦[Type]⟧\n\n## Text\n', noType],
	['> **Status:** x\n> **Type:** ⟦Runbook⟧\n\nText\n', noHeadings],
	[
		runbookTemplate.replace('Runbook', '⟦runbook⟧'),
		'The Type "runbook" is that of "runbook.md" already, which its documents follow: give this template another',
	],
];

for (const [marked, message] of templates) {
	test(`a diagnostic on the template, which goes away: ${message}`, async () => {
		const { text } = fixture(marked);
		const files = { [templateUri]: runbookTemplate, [otherUri]: text };
		const client = await open(files);
		await client.diagnostics(uri);
		deepEqual(await problems(client, otherUri, 1), [diagnostic(text, marked, 'template', message)]);
		files[otherUri] = runbookTemplate.replace('Runbook', 'Guide');
		await client.filesChanged(otherUri);
		deepEqual(await problems(client, otherUri, 0), []);
		client.stop();
	});
}

test('a template is told what is wrong with it while it is written', async () => {
	for (const options of [{}, pushing]) {
		const client = await open({ [templateUri]: runbookTemplate }, options);
		await client.diagnostics(uri).catch(() => undefined);
		await client.open(templateUri, runbookTemplate);
		await client.edit(templateUri, rangeOf(runbookTemplate, '> **Type:** Runbook\n'), '');
		const [problem] = await problems(client, templateUri, 1);
		deepEqual(problem?.message, noType);
		// The findings of the open document come with a version, or when they are asked for.
		if (options === pushing)
			await client.until(() => client.published.some((it) => it.uri === templateUri && it.version === 2));
		else await client.diagnostics(templateUri);
		deepEqual(shown(client, templateUri), [problem]);
		const start = { line: 0, character: 0 };
		await client.edit(templateUri, { start, end: start }, '> **Type:** Runbook\n');
		await problems(client, templateUri, 0);
		client.stop();
	}
});

test('problems of a nested folder are told when a file in it changes, though nothing there is open', async () => {
	const nested = 'file:///workspace/services/a/.archdocs/config.json';
	const client = await open({ [nested]: '{ "exclude": 1 }' });
	await client.diagnostics(uri);
	await client.filesChanged(nested);
	deepEqual((await problems(client, nested, 1))[0]?.message, '"exclude" must be a list of strings');
	client.stop();
});
