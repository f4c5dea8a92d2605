import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { clean, error, hint, information, ordinary, warning } from '../support/cliDocuments.ts';
import { archdocs, type WorkingDirectory } from '../support/commandLine.ts';
import { projectFile } from '../support/projectFile.ts';

/** The parts of the report that the tests below read. */
interface Report {
	readonly files: readonly {
		readonly template: string | null;
		readonly findings: readonly { readonly kind: string | null; readonly range: unknown }[];
	}[];
	readonly summary: unknown;
}

async function report(files: WorkingDirectory, ...paths: readonly string[]): Promise<Report> {
	const { output } = await archdocs(files, ['check', '--format', 'json', ...paths]);
	return JSON.parse(output);
}

const at = (line: number, character: number) => ({ line, character });

test('reports every checked document in the exact shape, even without findings', async () => {
	const drawn = clean.replace('Text', '🚀 [one thing] [a]() <!-- archdocs-off -->');
	deepEqual(await report({ 'docs/a.md': drawn, 'docs/b.md': clean, 'docs/c.md': ordinary }, 'docs'), {
		version: 1,
		files: [
			{
				path: 'docs/a.md',
				template: 'Architecture',
				status: 'active',
				progress: { filled: 4, total: 6 },
				findings: [
					{
						rule: 'unfilled-placeholder',
						kind: 'text',
						severity: 'warning',
						message: 'Unfilled: `[one thing]` (Overview)',
						range: { start: at(9, 3), end: at(9, 14) },
					},
					{
						rule: 'empty-link',
						kind: null,
						severity: 'warning',
						message: '`a` has no target: write it between the parentheses',
						range: { start: at(9, 15), end: at(9, 20) },
					},
					{
						rule: 'unknown-directive',
						kind: null,
						severity: 'hint',
						message: '`archdocs-off` is not a directive of ArchDocs',
						range: { start: at(9, 21), end: at(9, 42) },
					},
				],
			},
			{
				path: 'docs/b.md',
				template: 'Architecture',
				status: 'active',
				progress: { filled: 5, total: 5 },
				findings: [],
			},
		],
		summary: {
			files: 2,
			errors: 0,
			warnings: 2,
			informations: 0,
			hints: 1,
			progress: { filled: 9, total: 11 },
		},
	});
});

test('reports a file that follows no template', async () => {
	deepEqual(await report({ 'a.md': ordinary }, 'a.md'), {
		version: 1,
		files: [
			{
				path: 'a.md',
				template: null,
				status: null,
				progress: { filled: 0, total: 0 },
				findings: [
					{
						rule: 'unfilled-placeholder',
						kind: 'text',
						severity: 'information',
						message: 'Unfilled: `[two words]`',
						range: { start: at(2, 0), end: at(2, 11) },
					},
				],
			},
		],
		summary: {
			files: 1,
			errors: 0,
			warnings: 0,
			informations: 1,
			hints: 0,
			progress: { filled: 0, total: 0 },
		},
	});
});

test('reports that nothing was checked', async () => {
	deepEqual(await report({ 'docs/': '' }, 'docs'), {
		version: 1,
		files: [],
		summary: {
			files: 0,
			errors: 0,
			warnings: 0,
			informations: 0,
			hints: 0,
			progress: { filled: 0, total: 0 },
		},
	});
});

test('counts findings by severity', async () => {
	const files = { 'a.md': error, 'b.md': warning, 'c.md': information, 'd.md': hint, 'e.md': hint };
	const { summary } = await report(files, '.');
	deepEqual(summary, {
		files: 5,
		errors: 1,
		warnings: 1,
		informations: 1,
		hints: 2,
		progress: { filled: 20, total: 25 },
	});
});

test('reports positions in the file with its byte order mark and line ends', async () => {
	const text = '\uFEFF[one thing]\r\n\r\ne\u0301 👩‍👩‍👧 [two\r\nthings]\r';
	const { files } = await report({ 'a.md': text }, 'a.md');
	deepEqual(
		files[0]?.findings.map(({ range }) => range),
		[
			{ start: at(0, 1), end: at(0, 12) },
			{ start: at(2, 12), end: at(3, 7) },
		],
	);
});

test('spells the Type as the template does', async () => {
	const text = clean.replace('Architecture', '`ARCHITECTURE`');
	const { files } = await report({ 'a.md': text }, 'a.md');
	equal(files[0]?.template, 'Architecture');
});

test('reports the kind of each placeholder', async () => {
	const { files } = await report({ 'a.md': projectFile('templates/architecture.md') }, 'a.md');
	const counts: Record<string, number> = {};
	for (const { kind } of files[0]?.findings ?? []) counts[`${kind}`] = (counts[`${kind}`] ?? 0) + 1;
	deepEqual(counts, { choice: 11, mention: 6, identifier: 51, text: 59, date: 2, null: 16 });
});

test('keeps sentences about unchecked files out of the report', async () => {
	const { output, complaints, status } = await archdocs({ 'a.md': clean }, [
		'check',
		'--format=json',
		'b.md',
		'a.md',
	]);
	equal(status, 2);
	equal(complaints.length, 1);
	equal(JSON.parse(output).files.length, 1);
	equal(output.endsWith('}\n'), true);
});
