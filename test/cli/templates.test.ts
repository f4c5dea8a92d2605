import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';
import { runbook, runbookTemplate } from '../support/runbooks.ts';

/** Returns a template with the given Type and first section. */
const template = (type: string, section: string) =>
	runbookTemplate.replace('Runbook', type).replace('Steps', section);

const missing = (section: string) => `The section \`${section}\` is missing: add it before \`Contacts\``;
const unfilled = 'Unfilled: `[Who to call]` (Contacts)';

/** A document without the first section of {@link template}, so that the missing section shows which template applies. */
const bare = runbook.replace(/## Steps\n\nRestart it.\n\n/, '').replace('[Who to call]', 'Ann');

/** Returns path, template and messages of every checked document. */
async function checked(files: WorkingDirectory, ...args: readonly string[]): Promise<readonly string[]> {
	const { output, complaints } = await archdocs(files, ['check', '--format', 'json', ...args]);
	deepEqual(complaints, []);
	return described(output);
}

function described(output: string): readonly string[] {
	const report: {
		readonly files: readonly {
			readonly path: string;
			readonly template: string | null;
			readonly findings: readonly { readonly message: string }[];
		}[];
	} = JSON.parse(output);
	return report.files.map((file) =>
		[`${file.path} ${file.template}`, ...file.findings.map(({ message }) => message)].join('; '),
	);
}

const configuration = (settings: object) => ({ '.archdocs/config.json': JSON.stringify(settings) });

test('matches a template in .archdocs/templates by its Type', async () => {
	const files = { '.archdocs/templates/any name.md': runbookTemplate, 'a.md': runbook, 'b.md': clean };
	deepEqual(await checked(files, '.'), [`a.md Runbook; ${unfilled}`, 'b.md Architecture']);
	deepEqual(await checked(files, 'a.md'), [`a.md Runbook; ${unfilled}`]);
});

test('replaces the built-in template of the same Type', async () => {
	const files = {
		'.archdocs/templates/a.md': template('Architecture', 'Decisions'),
		'a.md': bare.replace('Runbook', 'architecture'),
	};
	deepEqual(await checked(files, '.'), [`a.md Architecture; ${missing('Decisions')}`]);
});

test('matches a template by headings alone if you name the file', async () => {
	const sections = ['One', 'Two', 'Three', 'Four'];
	const written = sections.map((it) => `## ${it}\n\n[What to write]\n`).join('\n');
	const files = {
		'.archdocs/templates/four.md': `> **Type:** Four\n\n# A\n\n${written}`,
		'a.md': written.replaceAll('[What to write]', 'Text'),
	};
	deepEqual(await checked(files, 'a.md'), ['a.md Four; The metadata lacks `Type`: add it before `One`']);
	deepEqual(await checked(files, '.'), []);
});

test('uses templates of folders above, up to the root of the repository', async () => {
	const files = {
		'../.archdocs/templates/outside.md': template('Outside', 'Steps'),
		'.git/HEAD': '',
		'.archdocs/templates/runbook.md': template('Runbook', 'Root'),
		'docs/deep/.archdocs/templates/guide.md': template('Guide', 'Deep'),
		'docs/deep/a.md': bare,
		'docs/deep/b.md': bare.replace('Runbook', 'Guide'),
		'docs/c.md': bare.replace('Runbook', 'Guide'),
		'd.md': bare.replace('Runbook', 'Outside'),
	};
	deepEqual(await checked(files, '.'), [
		`docs/deep/a.md Runbook; ${missing('Root')}`,
		`docs/deep/b.md Guide; ${missing('Deep')}`,
	]);
});

test('replaces templates by a nearer file of the same name, whatever its Type', async () => {
	const files = {
		'.git/HEAD': '',
		'.archdocs/templates/runbook.md': template('Runbook', 'Root'),
		'.archdocs/templates/guide.md': template('Guide', 'Root'),
		'docs/.archdocs/templates/runbook.md': template('Playbook', 'Near'),
		'docs/a.md': bare,
		'docs/b.md': bare.replace('Runbook', 'Playbook'),
		'docs/c.md': bare.replace('Runbook', 'Guide'),
		'd.md': bare,
	};
	deepEqual(await checked(files, '.'), [
		`d.md Runbook; ${missing('Root')}`,
		`docs/b.md Playbook; ${missing('Near')}`,
		`docs/c.md Guide; ${missing('Root')}`,
	]);
});

test('allows different templates of one Type in two services of a monorepo', async () => {
	const files = {
		'.git/HEAD': '',
		'.archdocs/templates/runbook.md': template('Runbook', 'Root'),
		'services/a/.archdocs/templates/a.md': template('Runbook', 'Of A'),
		'services/b/.archdocs/templates/b.md': template('Runbook', 'Of B'),
		'services/a/docs/x.md': bare,
		'services/b/docs/x.md': bare,
		'services/c/x.md': bare,
	};
	deepEqual(await checked(files, '.'), [
		`services/a/docs/x.md Runbook; ${missing('Of A')}`,
		`services/b/docs/x.md Runbook; ${missing('Of B')}`,
		`services/c/x.md Runbook; ${missing('Root')}`,
	]);
});

const named: readonly (readonly [entry: string, file: string])[] = [
	['docs/templates/*.md', 'docs/templates/runbook.md'],
	['./docs/templates/runbook.md', 'docs/templates/runbook.md'],
	['docs/**/run*.md', 'docs/a/b/runbook.md'],
	['docs/*/{runbook,guide}.md', 'docs/a/runbook.md'],
	['node_modules/@acme/arch-templates/*.md', 'node_modules/@acme/arch-templates/runbook.md'],
	['node_modules/@acme/*/templates/*.md', 'node_modules/@acme/x/templates/runbook.md'],
	['../shared/runbook.md', '../shared/runbook.md'],
	['../shared/*.md', '../shared/runbook.md'],
	['../**/runbook.md', '../shared/deep/runbook.md'],
	['/home/user/shared/runbook.md', '../shared/runbook.md'],
	['docs/[a] (1).md', 'docs/[a] (1).md'],
	['docs\\templates\\*.md', 'docs/templates/runbook.md'],
];

for (const [entry, file] of named) {
	test(`reads templates that the configuration names: ${entry}`, async () => {
		const files = { ...configuration({ templates: [entry] }), [file]: runbookTemplate, 'x/a.md': runbook };
		deepEqual(await checked(files, '.'), [`x/a.md Runbook; ${unfilled}`]);
	});
}

test('uses templates of the configuration after those of folders, in order', async () => {
	const files = {
		...configuration({ templates: ['t/b.md', 't/*.md'] }),
		'.archdocs/templates/runbook.md': template('Runbook', 'Near'),
		't/a.md': template('Guide', 'A'),
		't/b.md': template('Playbook', 'B'),
		't/runbook.md': template('Runbook', 'Far'),
		'a.md': bare,
		'b.md': bare.replace('Runbook', 'Guide'),
	};
	deepEqual(await checked(files, '.'), [`a.md Runbook; ${missing('Near')}`, `b.md Guide; ${missing('A')}`]);
});

test('enters no packages that a glob does not name', async () => {
	const files = {
		...configuration({ templates: ['**/templates/*.md'] }),
		'docs/templates/runbook.md': runbookTemplate,
		'node_modules/x/templates/runbook.md': template('Runbook', 'Foreign'),
		'.git/templates/runbook.md': template('Runbook', 'Foreign'),
		'a.md': runbook,
	};
	deepEqual(await checked(files, 'a.md'), [`a.md Runbook; ${unfilled}`]);
});

test('checks a template file only if you name it', async () => {
	const files = {
		...configuration({ templates: ['docs/*.template.md'] }),
		'.archdocs/templates/guide.md': template('Guide', 'A'),
		'docs/runbook.template.md': runbookTemplate,
		'docs/a.md': runbook,
	};
	deepEqual(await checked(files, '.'), [`docs/a.md Runbook; ${unfilled}`]);
	deepEqual(await checked(files, '.archdocs/templates'), []);
	const { output } = await archdocs(files, ['check', '.']);
	ok(output.endsWith('1 document checked, 0 other Markdown files not recognised.\n'), output);
	const [own] = await checked(files, 'docs/runbook.template.md');
	ok(own?.startsWith('docs/runbook.template.md Runbook; '), 'against itself');
	equal(own?.split('; ').length, 5, own);
});

test('treats a fresh copy of a custom template as a document', async () => {
	const files = { '.archdocs/templates/runbook.md': runbookTemplate, 'a.md': runbookTemplate };
	const { output } = await archdocs(files, ['check', '.']);
	ok(output.startsWith('a.md  Runbook, 0 of 4 filled (0 %)\n'), output);
});

test('reads no templates with --no-config', async () => {
	const files = {
		...configuration({ templates: ['t.md'] }),
		'.archdocs/templates/runbook.md': runbookTemplate,
		't.md': template('Guide', 'A'),
		'a.md': runbook,
		'b.md': clean,
	};
	deepEqual(await checked(files, '.', '--no-config'), ['b.md Architecture']);
});

test('uses the templates of the --config file and those beside it in .archdocs', async () => {
	const files = {
		'.archdocs/templates/runbook.md': template('Runbook', 'Nearest'),
		'ci/config.json': '{ "templates": ["guide.md"] }',
		'ci/guide.md': template('Guide', 'Named'),
		'other/.archdocs/config.json': '{ "templates": ["guide.md"] }',
		'other/.archdocs/templates/runbook.md': template('Runbook', 'Beside'),
		'other/guide.md': template('Guide', 'Other'),
		'docs/a.md': bare,
		'docs/b.md': bare.replace('Runbook', 'Guide'),
	};
	deepEqual(await checked(files, 'docs', '--config', 'ci/config.json'), [
		`docs/b.md Guide; ${missing('Named')}`,
	]);
	deepEqual(await checked(files, 'docs', '--config', 'other/.archdocs/config.json'), [
		`docs/a.md Runbook; ${missing('Beside')}`,
		`docs/b.md Guide; ${missing('Other')}`,
	]);
});

const broken: readonly (readonly [name: string, files: WorkingDirectory, ...notes: string[]])[] = [
	[
		'no Type',
		{ '.archdocs/templates/a.md': runbookTemplate.replace('Type', 'Kind') },
		'.archdocs/templates/a.md: This template has no Type: name it in its metadata, such as "> **Type:** Runbook".',
	],
	[
		'a placeholder for a Type',
		{ '.archdocs/templates/a.md': runbookTemplate.replace('Runbook', '[Type]') },
		'.archdocs/templates/a.md: This template has no Type: name it in its metadata, such as "> **Type:** Runbook".',
	],
	[
		'an empty file',
		{ '.archdocs/templates/a.md': '' },
		'.archdocs/templates/a.md: This template has no Type: name it in its metadata, such as "> **Type:** Runbook".',
	],
	[
		'no headings',
		{ '.archdocs/templates/a.md': '> **Type:** Runbook\n\n# Runbook\n' },
		'.archdocs/templates/a.md: This template has no headings below its title: they are the sections that its documents have.',
	],
	[
		'no text',
		{ '.archdocs/templates/a.md': new Uint8Array([0, 1, 2]) },
		'.archdocs/templates/a.md: This template is not UTF-8 text.',
	],
	[
		'above 20 MB',
		{ '.archdocs/templates/a.md': new Uint8Array(20_000_001).fill(0x61) },
		'.archdocs/templates/a.md: This template is larger than 20 MB.',
	],
	[
		'two of one Type in a folder',
		{
			'.archdocs/templates/a.md': runbookTemplate,
			'.archdocs/templates/b.md': runbookTemplate.replace('Runbook', 'RUNBOOK'),
		},
		'.archdocs/templates/b.md: The Type "RUNBOOK" is that of "a.md" already, which its documents follow: give this template another.',
	],
	[
		'two of one Type in the configuration',
		{
			...configuration({ templates: ['y/b.md', 'x/a.md'] }),
			'x/a.md': runbookTemplate,
			'y/b.md': runbookTemplate,
		},
		'x/a.md: The Type "Runbook" is that of "y/b.md" already, which its documents follow: give this template another.',
	],
	[
		'a path that names nothing',
		configuration({ templates: ['x.md', '*.tmpl.md', 'docs', '../x.md'] }),
		'.archdocs/config.json: There is no template file "x.md".',
		'.archdocs/config.json: No file matches "*.tmpl.md".',
		'.archdocs/config.json: "docs" is a folder: write "docs/*.md".',
		'.archdocs/config.json: There is no template file "../x.md".',
	],
	[
		'a glob for a Type that there is not',
		configuration({ documents: { 'docs/*.md': 'Runbok' } }),
		'.archdocs/config.json: No template has the Type "Runbok": there is "Architecture".',
	],
];

for (const [name, files, ...notes] of broken) {
	test(`reports each template problem once without changing the exit status: ${name}`, async () => {
		const all = { ...files, 'a.md': clean, 'docs/b.md': clean, 'docs/deep/c.md': clean };
		const { status, output, complaints } = await archdocs(all, ['check', '.', 'a.md']);
		equal(status, 0);
		deepEqual(
			complaints,
			notes.map((it) => `archdocs: ${it}`),
		);
		ok(output.endsWith('3 documents checked, 0 other Markdown files not recognised.\n'), output);
	});
}

test('uses the first of two templates of one Type at the same level', async () => {
	const files = {
		'.archdocs/templates/a.md': template('Runbook', 'First'),
		'.archdocs/templates/b.md': template('Runbook', 'Second'),
		'a.md': bare,
	};
	const { output } = await archdocs(files, ['check', '--format', 'json', '.']);
	deepEqual(described(output), [`a.md Runbook; ${missing('First')}`]);
});

test('accepts a Type in the configuration that only a subfolder defines', async () => {
	const files = {
		'.git/HEAD': '',
		...configuration({ documents: { 'services/a/**': 'Runbook', '**/runbooks/*.md': 'Runbook' } }),
		'services/a/.archdocs/templates/runbook.md': runbookTemplate,
		'services/a/x.md': runbook.replace('> **Type:** Runbook\n', ''),
		'services/b/y.md': clean,
	};
	deepEqual(await checked(files, '.'), [
		`services/a/x.md Runbook; ${unfilled}`,
		'services/b/y.md Architecture',
	]);
});
