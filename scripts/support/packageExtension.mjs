import { mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { inRepository, node24 } from './paths.mjs';
import { run } from './run.mjs';

/** The largest package, in bytes. A larger one most likely contains something that does not belong there. */
const sizeLimit = 1_500_000;

/** Returns the default path of the package, at the top level of the repository. */
export function usualPackage() {
	const { name, version } = JSON.parse(readFileSync(inRepository('package.json'), 'utf8'));
	return inRepository(`${name}-${version}.vsix`);
}

/**
 * Packages dist/ and the contributions of the manifest for VS Code. Needs the development packages and a build.
 *
 * @param {string} file
 * @param {{ quiet?: boolean }} [options] `quiet`: hides the list of files.
 * @returns {Promise<number>} The size in bytes.
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
			// The bundles contain all dependencies.
			'--no-dependencies',
			// Without a published repository, links and images have no base.
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
