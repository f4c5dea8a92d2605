import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { bundles } from './bundles.mjs';
import { Failure } from './failure.mjs';
import { inRepository, repository } from './paths.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

/**
 * Makes dist/. Nothing is written unless every bundle compiles, and each file is replaced in one step, so that
 * an editor that runs meanwhile never loads half of one.
 *
 * @param {{ development?: boolean }} [options] `development`: readable, with source maps.
 */
export async function buildBundles({ development = false } = {}) {
	const started = Date.now();
	const present = bundles.filter((bundle) => existsSync(inRepository(bundle.entry)));
	const built = await Promise.all(present.map((bundle) => compile(bundle, development)));
	mkdirSync(inRepository('dist'), { recursive: true });
	const files = built.flatMap((bundle) => bundle.files);
	for (const file of files) replaceFile(file);
	const notices = thirdPartyNotices(built.flatMap((bundle) => bundle.inputs));
	const noticesPath = inRepository('dist', 'THIRD_PARTY_NOTICES.txt');
	replaceFile({ path: noticesPath, contents: Buffer.from(notices), mode: 0o644 });
	const sizes = files.filter((file) => !file.path.endsWith('.map'));
	const list = sizes.map((file) => `${path.basename(file.path)} ${kilobytes(file.contents.length)}`);
	console.log(`Built in ${Date.now() - started} ms: ${list.join(', ')}`);
	const missing = bundles.filter((bundle) => !present.includes(bundle));
	if (missing.length > 0) {
		throw new Failure(`Missing entry: ${missing.map((bundle) => bundle.entry).join(', ')}`);
	}
}

/**
 * @param {import('./bundles.mjs').Bundle} bundle
 * @param {boolean} development
 */
async function compile(bundle, development) {
	const { build } = await loadEsbuild();
	try {
		const result = await build({
			absWorkingDir: repository,
			entryPoints: [bundle.entry],
			outfile: `dist/${bundle.output}`,
			bundle: true,
			write: false,
			metafile: true,
			platform: bundle.platform,
			format: bundle.format,
			target: bundle.platform === 'node' ? ['node20', 'es2022'] : ['es2022'],
			// Some packages' "main" is a UMD file, whose parts a bundler cannot see.
			mainFields: bundle.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
			// The browser's variant of a package may want a page; here it is always a worker.
			conditions: bundle.platform === 'node' ? ['module'] : ['worker', 'module'],
			external: ['vscode'],
			plugins: [separateBundles(bundle.separate ?? {}), ...(bundle.withoutNode ? [withoutNode()] : [])],
			define: { ARCHDOCS_VERSION: JSON.stringify(packageVersion()) },
			minify: !development,
			sourcemap: development ? 'linked' : false,
			legalComments: 'none',
			logLevel: 'warning',
			...(bundle.executable ? { banner: { js: '#!/usr/bin/env node' } } : {}),
		});
		const files = result.outputFiles.map(({ path, contents }) => ({
			path,
			contents,
			mode: bundle.executable && path.endsWith('.js') ? 0o755 : 0o644,
		}));
		return { files, inputs: Object.keys(result.metafile.inputs) };
	} catch {
		// esbuild has shown what is wrong, and where.
		throw new Failure(`${bundle.entry} does not compile.`);
	}
}

/**
 * Leaves modules that are imported when first needed to the bundles they have of their own.
 *
 * @param {Readonly<Record<string, string>>} bundleByModule
 * @returns {import('esbuild').Plugin}
 */
function separateBundles(bundleByModule) {
	return {
		name: 'separate-bundles',
		setup(build) {
			build.onResolve({ filter: /\.ts$/ }, ({ kind, path: imported }) => {
				const bundle = kind === 'dynamic-import' ? bundleByModule[path.posix.basename(imported)] : undefined;
				return bundle === undefined ? undefined : { path: `./${bundle}`, external: true };
			});
		},
	};
}

/**
 * Leaves out modules of Node, which a package imports for what it is not used for here. What needs them nevertheless
 * fails in every host, and so in the tests.
 *
 * @returns {import('esbuild').Plugin}
 */
function withoutNode() {
	return {
		name: 'without-node',
		setup(build) {
			build.onResolve({ filter: /^node:/ }, ({ path: imported }) => ({
				path: imported,
				namespace: 'nothing',
			}));
			build.onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
		},
	};
}

function packageVersion() {
	return JSON.parse(readFileSync(inRepository('package.json'), 'utf8')).version;
}

async function loadEsbuild() {
	try {
		return await import('esbuild');
	} catch {
		throw new Failure('The packages that the build needs are not installed.', 'npm ci');
	}
}

/**
 * @param {{ path: string, contents: Uint8Array, mode: number }} file
 */
function replaceFile(file) {
	const partial = `${file.path}.${process.pid}.partial`;
	writeFileSync(partial, file.contents, { mode: file.mode });
	renameSync(partial, file.path);
}

/**
 * @param {number} bytes
 */
function kilobytes(bytes) {
	return `${(bytes / 1000).toFixed(0)} kB`;
}
