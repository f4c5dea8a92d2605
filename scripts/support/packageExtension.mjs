import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { inRepository, node24 } from './paths.mjs';
import { run } from './run.mjs';

/** In bytes. What is larger has most likely taken in something that does not belong there. */
const sizeLimit = 1_500_000;

/** The package's usual place, at the top level of the repository. */
export function usualPackage() {
	const { name, version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
	return inRepository(`${name}-${version}.vsix`);
}

/**
 * Packs dist/ and what the manifest contributes into a file that VS Code installs. Needs the development packages
 * and a build.
 *
 * @param {string} file
 * @param {{ quiet?: boolean }} [options] `quiet`: the list of its files is not shown.
 * @returns {Promise<number>} Its size in bytes.
 */
export async function packageExtension(file, { quiet = false } = {}) {
	const node = node24();
	if (node === undefined)
		throw new Failure('Packaging needs Node 24.', 'node scripts/setup.mjs --development');
	mkdirSync(path.dirname(file), { recursive: true });
	const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/vsce'));
	const { code, output } = await run(
		node,
		[
			vsce,
			'package',
			'--out',
			file,
			// Everything is in the bundles.
			'--no-dependencies',
			// No repository is published, so there is nothing that links and images could be rewritten to.
			'--allow-missing-repository',
			'--no-rewrite-relative-links',
		],
		{ quiet },
	);
	if (code !== 0) {
		throw new Failure(`The extension could not be packaged.${output === '' ? '' : `\n${output.trim()}`}`);
	}
	const size = statSync(file).size;
	if (size > sizeLimit) {
		throw new Failure(`${path.basename(file)} has ${size} bytes, more than the ${sizeLimit} it may have.`);
	}
	return size;
}
