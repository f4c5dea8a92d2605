import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { inRepository } from '../scripts/support/paths.mjs';
import { answerMarkdownServer, markdownServerSettings } from './markdownServerClient.ts';

/** A language server to measure. */
export interface BenchServer {
	readonly name: string;
	readonly command: readonly [string, ...string[]];
	/** Whether the server answers requests for diagnostics although it does not announce them. */
	readonly pulls?: boolean;
	/** The settings of the server. */
	readonly settings?: unknown;
	/** Answers requests of the server. `openText` is the text of the document if that is open. */
	readonly answer?: (method: string, params: unknown, openText: string | undefined) => unknown;
}

/** Returns the folder with the other servers, which ARCHDOCS_BENCH_LAB names. */
function labFolder(): string | undefined {
	const asked = process.env.ARCHDOCS_BENCH_LAB;
	if (!asked) return undefined;
	const folder = path.resolve(asked);
	if (existsSync(path.join(folder, 'node_modules'))) return folder;
	throw new Error(`ARCHDOCS_BENCH_LAB: nothing is installed in ${folder}.`);
}

/** The language server of this repository, as built. */
export const ownServer: BenchServer = {
	name: 'archdocs',
	command: [process.execPath, inRepository('dist', 'server.js'), '--stdio'],
};

/** Returns the other servers that are installed, and the names of the missing ones. */
export function findPeers(): { readonly found: readonly BenchServer[]; readonly absent: readonly string[] } {
	const lab = labFolder();
	const found: BenchServer[] = [];
	const absent: string[] = [];
	const add = (name: string, glob: string, describe: (file: string) => Omit<BenchServer, 'name'>) => {
		const file = lab && globSync(glob, { cwd: lab })[0];
		if (lab === undefined || file === undefined) absent.push(name);
		else found.push({ name, ...describe(path.join(lab, file)) });
	};
	add('rumdl', 'node_modules/@rumdl/cli-*/rumdl{,.exe}', (file) => ({ command: [file, 'server'] }));
	add('mdls-direct', 'dist/mdls-direct.cjs', (file) => ({
		command: [process.execPath, file, '--stdio'],
		pulls: true,
	}));
	add(
		'vscode-md',
		'node_modules/vscode-langservers-extracted/bin/vscode-markdown-language-server',
		(file) => ({
			command: [process.execPath, file, '--stdio'],
			pulls: true,
			settings: markdownServerSettings,
			answer: answerMarkdownServer(createRequire(file)),
		}),
	);
	return { found, absent };
}
