import { build } from 'esbuild';
import { inRepository, repository } from '../../../scripts/support/paths.mjs';

/** Where a mocha suite runs. */
export type SuiteHost = 'node' | 'browser';

/**
 * Bundles a module with an exported `run`, which is what VS Code calls in its extension host.
 * Gives the path of the bundle.
 */
export async function compileSuite(entry: string, host: SuiteHost): Promise<string> {
	const outfile = inRepository('out', 'vscode', entry.replace(/\.ts$/, '.js'));
	await build({
		absWorkingDir: repository,
		entryPoints: [`test/vscode/${entry}`],
		outfile,
		bundle: true,
		platform: host,
		format: 'cjs',
		target: 'es2022',
		external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
		sourcemap: 'inline',
		logLevel: 'warning',
	});
	return outfile;
}
