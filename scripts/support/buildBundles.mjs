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
	const files = built.flatMap((bundle) => bundle.files);
	for (const file of files) replaceFile(file);
	const notices = thirdPartyNotices(built.flatMap((bundle) => bundle.inputs));
	const noticesPath = inRepository('dist', 'THIRD_PARTY_NOTICES.txt');
	replaceFile({ path: noticesPath, contents: Buffer.from(notices), mode: 0o644 });
	const sizes = files.filter((file) => !file.path.endsWith('.map'));
	const list = sizes.map(
		(file) => `${path.relative(inRepository('dist'), file.path)} ${kilobytes(file.contents.length)}`,
	);
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
			// The browser's variant of a package may want a page, which a worker does not have.
			conditions: bundle.platform === 'node' ? ['module'] : [bundle.page ? 'browser' : 'worker', 'module'],
			external: ['vscode'],
			plugins: [
				separateBundles(bundle.separate ?? {}),
				...(bundle.withoutNode ? [withoutNode()] : []),
				...(bundle.parts ? [onlyParts(bundle.parts)] : []),
			],
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
		return { files, inputs: Object.values(result.metafile.outputs).flatMap(heldInputs) };
	} catch {
		// esbuild has shown what is wrong, and where.
		throw new Failure(`${bundle.entry} does not compile.`);
	}
}

/**
 * @param {import('esbuild').Metafile['outputs'][string]} output
 * @returns {string[]} The files that something of is in the bundle.
 */
function heldInputs({ inputs }) {
	return Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0);
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

/**
 * Loads the named parts of a package at once, so that what they use of other packages is known, and the rest left out.
 * The other parts are left out whole: who loads one gets the error `left out: NAME`.
 *
 * @param {import('./bundles.mjs').PackageParts} parts
 * @returns {import('esbuild').Plugin}
 */
function onlyParts({ package: name, kept }) {
	return {
		name: 'only-parts',
		setup(build) {
			const missing = new Set(kept);
			build.onLoad(
				{ filter: new RegExp(`[\\\\/]node_modules[\\\\/]${name}[\\\\/].*\\.mjs$`) },
				({ path: file }) => {
					/** @type {string[]} */
					const imports = [];
					const text = readFileSync(file, 'utf8').replace(/\bimport\("([^"]+)"\)/g, (_, imported) => {
						const part = path.posix.basename(imported).replace(/-[A-Z0-9]{8}\.mjs$/, '');
						if (!kept.includes(part))
							return `Promise.reject(new Error(${JSON.stringify(`left out: ${part}`)}))`;
						missing.delete(part);
						imports.push(`import * as part${imports.length} from ${JSON.stringify(imported)};\n`);
						return `Promise.resolve(part${imports.length - 1})`;
					});
					return { contents: imports.join('') + text };
				},
			);
			build.onEnd(() => ({
				errors: [...missing].map((part) => ({
					text: `${name} has no part "${part}" that it loads when needed.`,
				})),
			}));
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
	mkdirSync(path.dirname(file.path), { recursive: true });
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
