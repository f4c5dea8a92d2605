import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { describe, it } from 'node:test';
import { bundles } from '../../scripts/support/bundles.mjs';
import { inRepository } from '../../scripts/support/paths.mjs';

for (const { output, platform, executable, page } of bundles) {
	const file = inRepository('dist', output);

	describe(`dist/${output}`, () => {
		const text = readFileSync(file, 'utf8');

		it('has no source map', () => {
			assert.doesNotMatch(text, /sourceMappingURL/);
		});

		it('names no folder of the machine that built it', () => {
			assert.equal(text.includes(inRepository()), false);
		});

		if (platform === 'browser') {
			it('asks for nothing that only Node has', () => {
				const asked = [...text.matchAll(/(?<![.\w])(?:require|import)\("([^"]+)"\)/g)].map((match) => match[1]);
				assert.deepEqual(
					asked.filter((name) => name !== 'vscode' && !name?.startsWith('./')),
					[],
				);
			});

			if (!page) {
				it('asks for nothing that only a page has', () => {
					assert.doesNotMatch(text, /\bdocument\.createElement\b/);
				});
			}
		}

		if (page) {
			it('is complete, and makes no code of texts: its page allows neither', () => {
				assert.doesNotMatch(text, /\bimport\(|\beval\(|\bnew Function\b/);
			});
		}

		if (executable) {
			it('starts as a program', () => {
				assert.match(text, /^#!\/usr\/bin\/env node\n/);
				if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o111, 0o111);
			});
		}
	});
}
