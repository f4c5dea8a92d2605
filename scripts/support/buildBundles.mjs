import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { bundles, modules } from './bundles.mjs';
import { Failure } from './failure.mjs';
import { inRepository, repository } from './paths.mjs';
import { thirdPartyNotices } from './thirdPartyNotices.mjs';

/**
 * Builds dist/. Writes nothing unless every bundle compiles, and replaces each file in one step, so that a running
 * editor never loads half of one.
 *
 * @param {{ development?: boolean }} [options] `development`: readable code with source maps.
 */
export async function buildBundles({ development = false } = {}) {
	const started = Date.now();
	const entries = [...bundles.map(({ entry }) => entry), ...Object.values(modules)];
	const missing = entries.filter((entry) => !existsSync(inRepository(entry)));
	const built = await Promise.all([
		...bundles
			.filter(({ entry }) => !missing.includes(entry))
			.map((bundle) => compile(bundle.entry, bundleOptions(bundle, development), bundle.executable)),
		compile('dist/modules', moduleOptions(development, missing)),
	]);
	const files = built.flatMap((bundle) => bundle.files);
	const all = [
		...files,
		textFile('THIRD_PARTY_NOTICES.txt', thirdPartyNotices(built.flatMap((bundle) => bundle.inputs))),
		// The extension .js does not tell Node that a file is a module.
		textFile('modules/package.json', '{ "type": "module" }\n'),
	];
	for (const file of all) replaceFile(file);
	removeOthers(all);
	const sizes = files.filter((file) => !file.path.endsWith('.map'));
	const list = sizes.map((file) => `${nameOf(file)} ${kilobytes(file.contents.length)}`);
	console.log(`Built in ${Date.now() - started} ms: ${list.join(', ')}`);
	if (missing.length > 0) throw new Failure(`Missing entry: ${missing.join(', ')}`);
}

/**
 * @param {import('./bundles.mjs').Bundle} bundle
 * @param {boolean} development
 * @returns {import('esbuild').BuildOptions}
 */
function bundleOptions(bundle, development) {
	const { platform, format } = bundle;
	return {
		...commonOptions(development),
		entryPoints: [bundle.entry],
		outfile: `dist/${bundle.output}`,
		platform,
		format,
		target: platform === 'node' ? ['node20', 'es2022'] : ['es2022'],
		// The "main" of some packages is a UMD file, which a bundler cannot tree-shake.
		mainFields: platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
		// The browser variant of a package may need a page, which a worker does not have.
		conditions: platform === 'node' ? ['module'] : [bundle.page ? 'browser' : 'worker', 'module'],
		external: ['vscode'],
		plugins: [withoutModules(), ...(bundle.parts ? [onlyParts(bundle.parts)] : [])],
		...(bundle.executable ? { banner: { js: '#!/usr/bin/env node' } } : {}),
	};
}

/**
 * @param {boolean} development
 * @param {readonly string[]} missing Entries without a file.
 * @returns {import('esbuild').BuildOptions}
 */
function moduleOptions(development, missing) {
	return {
		...commonOptions(development),
		entryPoints: Object.fromEntries(Object.entries(modules).filter(([, entry]) => !missing.includes(entry))),
		outdir: 'dist/modules',
		// Code for workers also runs in Node.
		platform: 'browser',
		format: 'esm',
		target: ['node20', 'es2022'],
		mainFields: ['browser', 'module', 'main'],
		conditions: ['worker', 'module'],
		plugins: [withoutNode()],
	};
}

/**
 * @param {boolean} development
 * @returns {import('esbuild').BuildOptions}
 */
function commonOptions(development) {
	return {
		absWorkingDir: repository,
		bundle: true,
		define: { ARCHDOCS_VERSION: JSON.stringify(packageVersion()) },
		minify: !development,
		sourcemap: development ? 'linked' : false,
		legalComments: 'none',
		logLevel: 'warning',
	};
}

/**
 * @typedef {object} BuiltFile
 * @property {string} path
 * @property {Uint8Array} contents
 * @property {number} mode
 */

/**
 * @param {string} name
 * @param {import('esbuild').BuildOptions} options
 * @param {boolean} [executable]
 * @returns {Promise<{ files: BuiltFile[], inputs: string[] }>} The output files, and the input files with code in
 * them.
 */
async function compile(name, options, executable = false) {
	const { build } = await loadEsbuild();
	try {
		const { outputFiles, metafile } = await build({ ...options, write: false, metafile: true });
		const files = outputFiles.map(({ path, contents }) => ({
			path,
			contents,
			mode: executable && path.endsWith('.js') ? 0o755 : 0o644,
		}));
		return { files, inputs: Object.values(metafile.outputs).flatMap(heldInputs) };
	} catch {
		// esbuild has already printed the errors.
		throw new Failure(`${name} does not compile.`);
	}
}

/**
 * @param {import('esbuild').Metafile['outputs'][string]} output
 * @returns {string[]} The input files with code in the bundle.
 */
function heldInputs({ inputs }) {
	return Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0);
}

/**
 * Keeps lazily imported modules in dist/modules/.
 *
 * @returns {import('esbuild').Plugin}
 */
function withoutModules() {
	const names = new Map(Object.entries(modules).map(([name, entry]) => [inRepository(entry), name]));
	return {
		name: 'without-modules',
		setup(build) {
			build.onResolve({ filter: /\.ts$/ }, ({ kind, path: imported, resolveDir }) => {
				const name = names.get(path.join(resolveDir, imported));
				if (name === undefined || kind === 'entry-point') return undefined;
				if (kind === 'dynamic-import') return { path: `./modules/${name}.js`, external: true };
				return {
					errors: [{ text: `${imported} is a module of its own: import it when it is first needed.` }],
				};
			});
		},
	};
}

/**
 * Leaves out Node modules that packages import for features that are not used here. Code that uses them anyway fails
 * in every host, and so in the tests.
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
 * Loads the named parts of a package eagerly, so that the bundler can drop what they do not use of other packages.
 * Leaves out the other parts: loading one throws the error `left out: NAME`.
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
 * Removes the files of earlier builds, which the package would contain otherwise.
 *
 * @param {readonly BuiltFile[]} files
 */
function removeOthers(files) {
	const written = new Set(files.map(nameOf));
	for (const name of readdirSync(inRepository('dist'), { recursive: true, encoding: 'utf8' })) {
		const file = { path: inRepository('dist', name) };
		const isOther = !name.endsWith('.partial') && !written.has(nameOf(file));
		if (isOther && statSync(file.path).isFile()) rmSync(file.path);
	}
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {BuiltFile}
 */
function textFile(name, text) {
	return { path: inRepository('dist', name), contents: Buffer.from(text), mode: 0o644 };
}

/**
 * @param {{ path: string }} file
 * @returns {string} The name below dist/, with `/`.
 */
function nameOf(file) {
	return path.relative(inRepository('dist'), file.path).split(path.sep).join('/');
}

/**
 * @param {BuiltFile} file
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
