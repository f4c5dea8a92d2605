import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../support/cliDocuments.ts';
import { archdocs } from '../support/commandLine.ts';

const files = { 'a.md': clean, '--odd.md': clean, 'b c.md': clean };

for (const args of [
	[],
	['--help'],
	['-h'],
	['check', '--help'],
	['check', 'a.md', '-h'],
	['render', '--help'],
]) {
	test(`prints the help: archdocs ${args.join(' ')}`, async () => {
		const { status, output, complaints } = await archdocs(files, args);
		equal(status, 0);
		ok(output.startsWith('Usage: archdocs check [options] PATH…\n'));
		ok(output.includes('archdocs render [options] FILE\n'));
		for (const option of ['--format', '--output', '--fail-on', '--config', '--no-config', '--version']) {
			ok(output.includes(option), option);
		}
		deepEqual(complaints, []);
	});
}

for (const args of [['--version'], ['-v'], ['check', '--version']]) {
	test(`prints the version: archdocs ${args.join(' ')}`, async () => {
		const { status, output } = await archdocs(files, args);
		equal(status, 0);
		equal(output, '1.2.3\n');
	});
}

const wrong: readonly (readonly [args: readonly string[], sentence: string])[] = [
	[['check'], 'Name a file, a folder or a glob to check, such as "archdocs check docs".'],
	[['lint', 'a.md'], '"lint" is not a command: write "archdocs check PATH…" or "archdocs render FILE".'],
	[['a.md'], '"a.md" is not a command: write "archdocs check PATH…" or "archdocs render FILE".'],
	[['--format', 'json'], 'Write "archdocs check PATH…" or "archdocs render FILE".'],
	[['check', 'a.md', '-o', 'a.html'], '-o is an option of "archdocs render".'],
	[['check', 'a.md', '--output=a.html'], '--output is an option of "archdocs render".'],
	[['render'], 'Name a file to render, such as "archdocs render docs/a.md -o a.html".'],
	[['render', 'a.md', 'b c.md'], '"archdocs render" takes one file, not 2.'],
	[['render', 'a.md', '-o'], '--output takes a file.'],
	[['render', 'a.md', '--output='], '--output takes a file.'],
	[['render', 'a.md', '--format', 'json'], '--format is an option of "archdocs check".'],
	[['render', 'a.md', '--fix'], '--fix is an option of "archdocs check".'],
	[['render', 'a.md', '--config'], '--config takes a file.'],
	[['render', 'a.md', '--config', 'a.json', '--no-config'], '--config and --no-config exclude each other.'],
	[['check', 'a.md', '--repair'], '--repair is not an option: see "archdocs --help".'],
	[['check', 'a.md', '-x'], '-x is not an option: see "archdocs --help".'],
	[['check', 'a.md', '--format', 'xml'], '--format takes pretty or json, not "xml".'],
	[['check', 'a.md', '--format=XML'], '--format takes pretty or json, not "XML".'],
	[['check', 'a.md', '--format'], '--format takes pretty or json.'],
	[
		['check', 'a.md', '--fail-on', 'never'],
		'--fail-on takes error, warning, information or hint, not "never".',
	],
	[['check', 'a.md', '--fail-on'], '--fail-on takes error, warning, information or hint.'],
	[['check', 'a.md', '--config'], '--config takes a file.'],
	[['check', 'a.md', '--config='], '--config takes a file.'],
	[['check', 'a.md', '--config', 'a.json', '--no-config'], '--config and --no-config exclude each other.'],
];

for (const [args, sentence] of wrong) {
	test(`reports wrong usage in one sentence with exit status 2: archdocs ${args.join(' ')}`, async () => {
		const { status, output, complaints, host } = await archdocs(files, args);
		equal(status, 2);
		equal(output, '');
		deepEqual(complaints, [`archdocs: ${sentence}`]);
		deepEqual(host.readWhole, [], 'nothing is read');
	});
}

const right: readonly (readonly string[])[] = [
	['check', 'a.md'],
	['check', './a.md'],
	['check', '/home/user/project/a.md'],
	['check', '--format', 'pretty', 'a.md'],
	['check', 'a.md', '--format=pretty'],
	['--format', 'pretty', 'check', 'a.md'],
	['check', '--fail-on=hint', 'a.md'],
	['check', '--', 'a.md'],
	['check', '--no-config', '--', '--odd.md'],
	['check', 'b c.md'],
];

for (const args of right) {
	test(`accepts: archdocs ${args.join(' ')}`, async () => {
		const { status, output, complaints } = await archdocs(files, args);
		deepEqual(complaints, []);
		equal(status, 0);
		ok(output.endsWith('1 document checked, 0 other Markdown files not recognised.\n'), output);
	});
}
