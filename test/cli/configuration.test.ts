import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean, warning } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';

const setTo = (severity: string) => JSON.stringify({ rules: { 'unfilled-placeholder': severity } });

/** Returns path and severities of every checked document. */
async function severities(files: WorkingDirectory, ...args: readonly string[]) {
	const { output, complaints } = await archdocs(files, ['check', '--format', 'json', ...args]);
	deepEqual(complaints, []);
	const report: {
		readonly files: readonly {
			readonly path: string;
			readonly findings: readonly { readonly severity: string }[];
		}[];
	} = JSON.parse(output);
	return report.files.map(({ path, findings }) =>
		[path, ...findings.map(({ severity }) => severity)].join(' '),
	);
}

test('uses the nearest configuration above each document', async () => {
	const files = {
		'.git/HEAD': '',
		'.archdocs/config.json': setTo('error'),
		'a.md': warning,
		'docs/b.md': warning,
		'docs/deep/.archdocs/config.json': setTo('hint'),
		'docs/deep/c.md': warning,
		'docs/deep/er/d.md': warning,
	};
	const expected = ['a.md error', 'docs/b.md error', 'docs/deep/c.md hint', 'docs/deep/er/d.md hint'];
	deepEqual(await severities(files, '.'), expected);
	deepEqual(await severities(files, 'a.md', 'docs/b.md', 'docs/deep/c.md', 'docs/deep/er/d.md'), expected);
});

test('ignores configurations above the root of the repository', async () => {
	const files = { '../.archdocs/config.json': setTo('error'), 'a.md': warning };
	deepEqual(await severities(files, 'a.md'), ['a.md error']);
	deepEqual(await severities({ ...files, '.git/HEAD': '' }, 'a.md'), ['a.md warning']);
	deepEqual(await severities({ ...files, '.git': 'gitdir: ../x' }, 'a.md'), ['a.md warning']);
});

test('prefers --config to the nearest configuration', async () => {
	const files = {
		'.archdocs/config.json': setTo('error'),
		'ci/archdocs.json': setTo('hint'),
		'a.md': warning,
	};
	deepEqual(await severities(files, 'a.md', '--config', 'ci/archdocs.json'), ['a.md hint']);
	deepEqual(await severities(files, '.', '--config', 'ci/archdocs.json'), ['a.md hint']);
});

test('ignores all configurations with --no-config', async () => {
	const files = { '.archdocs/config.json': setTo('error'), 'a.md': warning };
	deepEqual(await severities(files, 'a.md', '--no-config'), ['a.md warning']);
	deepEqual(await severities(files, '.', '--no-config'), ['a.md warning']);
});

test('reports an unreadable configuration as an error and still checks', async () => {
	const { status, output, complaints } = await archdocs({ 'a.md': warning }, [
		'check',
		'a.md',
		'--config',
		'b.json',
	]);
	equal(status, 2);
	deepEqual(complaints, ['archdocs: Cannot read the configuration b.json.']);
	ok(output.includes('warning  Unfilled: `[one thing]`'));
});

test('accepts comments and trailing commas', async () => {
	const config = '// ours\n{ "rules": { "unfilled-placeholder": "hint", /* weak */ }, }\n';
	deepEqual(await severities({ '.archdocs/config.json': config, 'a.md': warning }, 'a.md'), ['a.md hint']);
});

test('leaves out files that "exclude" matches, unless you name them', async () => {
	const config = JSON.stringify({ exclude: ['archive', 'drafts/**', '**/*.tmp.md'] });
	const files = {
		'.archdocs/config.json': config,
		'a.md': clean,
		'b.tmp.md': clean,
		'archive/c.md': clean,
		'drafts/deep/d.md': clean,
		'docs/archive/e.md': clean,
		'docs/f.tmp.md': clean,
	};
	deepEqual(await severities(files, '.'), ['a.md', 'docs/archive/e.md']);
	deepEqual(await severities(files, '**/*.md'), ['a.md', 'docs/archive/e.md']);
	deepEqual(await severities(files, 'drafts'), [], 'a folder that is named is looked at like any other');
	deepEqual(
		await severities(files, 'archive/c.md', 'b.tmp.md'),
		['archive/c.md', 'b.tmp.md'],
		'files named are checked',
	);
});

test('selects the template by the globs in "documents"', async () => {
	const config = JSON.stringify({ documents: { 'docs/*.md': 'architecture' } });
	const untyped = warning.replace('> **Type:** Architecture\n', '');
	const files = {
		'.archdocs/config.json': config,
		'docs/a.md': untyped,
		'b.md': untyped,
		'docs/deep/c.md': untyped,
	};
	deepEqual(await severities(files, '.'), ['docs/a.md warning']);
	const { output } = await archdocs(files, ['check', 'docs/a.md']);
	ok(output.startsWith('docs/a.md  Architecture, '));
});

test('maps status words by "statuses"', async () => {
	const config = JSON.stringify({ statuses: { 'in production': 'active', sleeping: 'deprecated' } });
	const files = { '.archdocs/config.json': config, 'a.md': warning.replace('active', 'Sleeping') };
	deepEqual(await severities(files, 'a.md'), ['a.md hint']);
});

const problems: readonly (readonly [config: string, ...sentences: string[]])[] = [
	['{ "rules": ', 'It is not valid JSON: value expected in line 1.'],
	['['.repeat(30_000), 'It is not valid JSON: nested too deeply in line 1.'],
	['{\n\n  rules: {}\n}', 'It is not valid JSON: invalid symbol in line 3.'],
	['[]', 'The configuration must be a JSON object.'],
	['{ "rule": {} }', '"rule" is not a setting of ArchDocs: write "rules".'],
	['{ "colour": {} }', '"colour" is not a setting of ArchDocs.'],
	['{ "rules": [] }', '"rules" must be an object.'],
	['{ "rules": { "empty-links": "off" } }', 'There is no rule "empty-links": write "empty-link".'],
	['{ "rules": { "spelling": "off" } }', 'There is no rule "spelling".'],
	[
		'{ "rules": { "empty-link": "loud" } }',
		'"rules.empty-link" cannot be "loud": choose "error", "warning", "information", "hint" or "off".',
	],
	[
		'{ "rules": { "empty-link": 1 } }',
		'"rules.empty-link" cannot be 1: choose "error", "warning", "information", "hint" or "off".',
	],
	[
		'{ "statuses": { "x": "done" } }',
		'"statuses.x" cannot be "done": choose "draft", "active" or "deprecated".',
	],
	['{ "documents": { "*.md": true } }', '"documents.*.md" must be a string.'],
	['{ "templates": "x.md" }', '"templates" must be a list of strings.'],
	['{ "owner": 1 }', '"owner" must be a string.'],
	['{ "exclude": "archive" }', '"exclude" must be a list of strings.'],
	['{ "exclude": ["a", 1] }', '"exclude" must be a list of strings.'],
	[
		'{ "rule": {}, "exclude": 1 }',
		'"rule" is not a setting of ArchDocs: write "rules".',
		'"exclude" must be a list of strings.',
	],
	['{ "$schema": "x", "rules": {} }'],
	['{}'],
	['\uFEFF{ "rules": {}, }'],
];

for (const [config, ...sentences] of problems) {
	test(`reports unusable settings without changing the exit status: ${JSON.stringify(config)}`, async () => {
		const files = { '.archdocs/config.json': config, 'a.md': clean, 'b.md': clean };
		const { status, output, complaints } = await archdocs(files, ['check', '.', 'a.md']);
		equal(status, 0);
		deepEqual(
			complaints,
			sentences.map((it) => `archdocs: .archdocs/config.json: ${it}`),
		);
		ok(output.endsWith('2 documents checked, 0 other Markdown files not recognised.\n'));
	});
}

test('keeps the valid settings beside a wrong one', async () => {
	const config = '{ "rules": { "unfilled-placeholder": "hint", "empty-link": "loud" }, "exclude": 7 }';
	const { output } = await archdocs({ '.archdocs/config.json': config, 'a.md': warning }, ['check', 'a.md']);
	ok(output.includes('hint  Unfilled: `[one thing]`'));
});
