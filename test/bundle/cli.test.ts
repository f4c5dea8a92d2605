import { deepEqual, equal, match } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';
import { images } from '../support/images.ts';

const node = process.env.ARCHDOCS_NODE || process.execPath;

test('dist/cli.js reports no error when its output is closed early', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'archdocs-cut-'));
	try {
		const unfilled = '> **Type:** Architecture\n\n# [Name]\n\n[What this does]\n';
		for (let index = 0; index < 200; index++) writeFileSync(join(folder, `${index}.md`), unfilled);
		const cli = spawn(node, [inRepository('dist', 'cli.js'), 'check', folder]);
		cli.stdout.destroy();
		let complaints = '';
		cli.stderr.on('data', (chunk: Buffer) => {
			complaints += chunk;
		});
		await once(cli, 'close');
		equal(complaints, '');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

test('dist/cli.js writes a fixed file completely, keeps its mode and follows symbolic links', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'archdocs-fix-'));
	try {
		const file = join(folder, 'real.md');
		const text = (since: string) =>
			`> **Type:** Architecture\n> **Status:** active\n\n# A\n\n## Overview\n\n- Since: ${since}\n`;
		writeFileSync(file, text('[2026-01-02]'), { mode: 0o640 });
		chmodSync(file, 0o640);
		symlinkSync(file, join(folder, 'link.md'));
		const cli = spawn(node, [inRepository('dist', 'cli.js'), 'check', '--fix', join(folder, 'link.md')]);
		await once(cli, 'close');
		equal(readFileSync(file, 'utf8'), text('2026-01-02'));
		equal(statSync(file).mode & 0o777, 0o640);
		deepEqual(readdirSync(folder).sort(), ['link.md', 'real.md']);
		equal(lstatSync(join(folder, 'link.md')).isSymbolicLink(), true);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});

/** Runs the built command line in a temporary folder. */
async function inFolder(work: (folder: string, archdocs: Archdocs) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'archdocs-render-'));
	try {
		await work(folder, async (...args) => {
			const cli = spawn(node, [inRepository('dist', 'cli.js'), ...args], { cwd: folder });
			let output = '';
			let complaints = '';
			cli.stdout.on('data', (chunk: Buffer) => {
				output += chunk;
			});
			cli.stderr.on('data', (chunk: Buffer) => {
				complaints += chunk;
			});
			const [status] = await once(cli, 'close');
			return { status, output, complaints };
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

type Archdocs = (...args: readonly string[]) => Promise<{
	readonly status: unknown;
	readonly output: string;
	readonly complaints: string;
}>;

test('dist/cli.js writes a page completely, keeps the mode of the file and follows symbolic links', async () => {
	await inFolder(async (folder, archdocs) => {
		writeFileSync(join(folder, 'a.md'), '# A\n');
		deepEqual(await archdocs('render', 'a.md', '-o', 'a.html'), { status: 0, output: '', complaints: '' });
		const page = readFileSync(join(folder, 'a.html'), 'utf8');
		match(page, /^<!doctype html>.*<\/html>\n$/s);
		equal((await archdocs('render', 'a.md')).output, page);
		writeFileSync(join(folder, 'real.html'), 'before');
		chmodSync(join(folder, 'real.html'), 0o640);
		symlinkSync(join(folder, 'real.html'), join(folder, 'link.html'));
		equal((await archdocs('render', 'a.md', '-o', 'link.html')).status, 0);
		equal(readFileSync(join(folder, 'real.html'), 'utf8'), page);
		equal(statSync(join(folder, 'real.html')).mode & 0o777, 0o640);
		equal(lstatSync(join(folder, 'link.html')).isSymbolicLink(), true);
		deepEqual(readdirSync(folder).sort(), ['a.html', 'a.md', 'link.html', 'real.html']);
	});
});

test('dist/cli.js explains why it cannot write a page and changes nothing', async () => {
	await inFolder(async (folder, archdocs) => {
		writeFileSync(join(folder, 'a.md'), '# A\n');
		mkdirSync(join(folder, 'b.html'));
		symlinkSync(join(folder, 'a.md'), join(folder, 'c.html'));
		const refused = async (output: string, complaints: string) =>
			deepEqual(await archdocs('render', 'a.md', '-o', output), { status: 2, output: '', complaints });
		await refused('b.html', 'archdocs: Cannot write b.html, because it is a folder.\n');
		await refused('none/a.html', 'archdocs: Cannot write none/a.html, because its folder is not there.\n');
		await refused(
			'c.html',
			'archdocs: c.html is the file that is to be rendered: name another one for the page.\n',
		);
		if (process.platform !== 'win32')
			await refused('/dev/null', 'archdocs: Cannot write /dev/null, because it is no ordinary file.\n');
		equal(readFileSync(join(folder, 'a.md'), 'utf8'), '# A\n');
		deepEqual(readdirSync(folder).sort(), ['a.md', 'b.html', 'c.html']);
	});
});

test('dist/cli.js embeds no image that a symbolic link places outside of the repository', async () => {
	await inFolder(async (folder, archdocs) => {
		const repository = join(folder, 'repository');
		mkdirSync(join(repository, '.git'), { recursive: true });
		mkdirSync(join(folder, 'outside'));
		writeFileSync(join(folder, 'outside', 'a.png'), images.png);
		writeFileSync(join(repository, 'real.png'), images.png);
		symlinkSync(join(folder, 'outside', 'a.png'), join(repository, 'file.png'));
		symlinkSync(join(folder, 'outside'), join(repository, 'folder'));
		symlinkSync(join(repository, 'real.png'), join(repository, 'inside.png'));
		symlinkSync(repository, join(folder, 'link'));
		const text = ['file.png', 'folder/a.png', 'inside.png', 'real.png']
			.map((it) => `![${it}](${it})`)
			.join('\n');
		writeFileSync(join(repository, 'a.md'), `${text}\n`);
		const leftOut = (source: string) =>
			`archdocs: The image ${source} is left out, because it is not in the folder that the document is part of.\n`;
		for (const file of [join('repository', 'a.md'), join('link', 'a.md')]) {
			const { status, output, complaints } = await archdocs('render', file);
			equal(status, 0);
			equal(complaints, leftOut('file.png') + leftOut('folder/a.png'));
			deepEqual(
				[...output.matchAll(/<img alt="([^"]*)"/g)].map(([, alt]) => alt),
				['inside.png', 'real.png'],
			);
		}
	});
});
