import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { inRepository } from '../../scripts/support/paths.mjs';
import { credentials } from '../support/credentials.ts';

/** The Node version of users, if it differs from the one that runs the tests. */
const node = process.env.ARCHDOCS_NODE || process.execPath;

describe('the patterns for credentials', () => {
	it('find every test credential in dist/cli.js', () => {
		const folder = mkdtempSync(path.join(tmpdir(), 'archdocs-'));
		try {
			const file = path.join(folder, 'a.md');
			writeFileSync(file, `# A\n\n${Object.values(credentials).join('\n\n')}\n`);
			const cli = inRepository('dist', 'cli.js');
			const { stdout, stderr } = spawnSync(node, [cli, 'check', '--format', 'json', file], {
				encoding: 'utf8',
			});
			assert.equal(stderr, '');
			const found = JSON.parse(stdout).files[0].findings.filter(
				({ rule }: { rule: string }) => rule === 'exposed-secret',
			);
			assert.equal(found.length, Object.keys(credentials).length);
		} finally {
			rmSync(folder, { recursive: true });
		}
	});

	it('are a separate module for Node and workers', async () => {
		const { findSecrets } = await import(
			pathToFileURL(inRepository('dist', 'modules', 'secretPatterns.js')).href
		);
		for (const [kind, credential] of Object.entries(credentials))
			assert.equal(findSecrets(`It is ${credential} now.`).length, 1, kind);
	});
});
