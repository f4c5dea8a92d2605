import { equal } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
