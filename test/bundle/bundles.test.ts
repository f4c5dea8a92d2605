import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { bundles, modules } from '../../scripts/support/bundles.mjs';
import { inRepository } from '../../scripts/support/paths.mjs';

const scripts = [
	...bundles,
	...Object.keys(modules).map(
		(name) =>
			({ output: `modules/${name}.js`, platform: 'browser', executable: false, page: false }) as const,
	),
];

for (const { output, platform, executable, page } of scripts) {
	const file = inRepository('dist', output);

	describe(`dist/${output}`, () => {
		const text = readFileSync(file, 'utf8');

		it('has no source map', () => {
			assert.doesNotMatch(text, /sourceMappingURL/);
		});

		it('contains no path of the machine that built it', () => {
			assert.equal(text.includes(inRepository()), false);
		});

		if (platform === 'browser') {
			it('imports nothing that only Node provides', () => {
				const asked = [...text.matchAll(/(?<![.\w])(?:require|import)\("([^"]+)"\)/g)].map(
					(match) => match[1],
				);
				assert.deepEqual(
					asked.filter((name) => name !== 'vscode' && !name?.startsWith('./')),
					[],
				);
			});

			if (!page) {
				it('uses nothing that only a page provides', () => {
					assert.doesNotMatch(text, /\bdocument\.createElement\b/);
				});
			}
		}

		if (page) {
			it('neither imports nor evaluates code, which its page forbids', () => {
				assert.doesNotMatch(text, /\bimport\(|\beval\(|\bnew Function\b/);
			});
		}

		if (executable) {
			it('is an executable program', () => {
				assert.match(text, /^#!\/usr\/bin\/env node\n/);
				if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o111, 0o111);
			});
		}
	});
}

describe('modules loaded on demand', () => {
	const importers = ['server.js', 'server.browser.js', 'cli.js', 'documentWorker.js'];
	for (const [name, importedBy] of [
		['language', importers],
		['rendering', ['server.js', 'server.browser.js', 'cli.js']],
		['secretPatterns', ['server.js', 'server.browser.js', 'cli.js']],
	] as const) {
		it(`are shared by all importers: ${name}`, () => {
			const asking = importers.filter((output) =>
				readFileSync(inRepository('dist', output), 'utf8').includes(`import("./modules/${name}.js")`),
			);
			assert.deepEqual(asking, importedBy);
		});
	}

	it('import nothing themselves', () => {
		for (const name of Object.keys(modules)) {
			const text = readFileSync(inRepository('dist', 'modules', `${name}.js`), 'utf8');
			assert.doesNotMatch(text, /\bimport\s*(?:[\w{*][^;"]*from\s*)?["'(]\.|\bimport\("/);
		}
	});
});
