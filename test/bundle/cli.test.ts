import { deepEqual, equal } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
	chmodSync,
	lstatSync,
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

const node = process.env.ARCHDOCS_NODE || process.execPath;

test('dist/cli.js says nothing when its output is cut off', async () => {
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

test('dist/cli.js writes a fixed file whole, keeps its mode, and follows a link', async () => {
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
