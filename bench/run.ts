// Compares the language server with others:
// npm run bench [-- --quick] [--sizes 300,3000] [--json FILE] [--hostile] [--preview] [--workspace FOLDER,FOLDER]
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { launchBrowser } from '../harness/launchBrowser.ts';
import { longArchitecture } from '../harness/longArchitecture.ts';
import { inRepository } from '../scripts/support/paths.mjs';
import { median } from './figures.ts';
import { measureSession, measureStart, type Session, Workspace } from './measure.ts';
import { measureHostile } from './measureHostile.ts';
import { measurePreview, type PreviewFigures } from './measurePreview.ts';
import { measureWorkspace, type WorkspaceFigures } from './measureWorkspace.ts';
import { figuresOf, printPreview, printSessions, printStarts, printWorkspaces } from './report.ts';
import { type BenchServer, findPeers, ownServer } from './servers.ts';

const { values: options } = parseArgs({
	options: {
		sizes: { type: 'string', default: '300,3000,30000' },
		quick: { type: 'boolean', default: false },
		json: { type: 'string' },
		hostile: { type: 'boolean', default: false },
		preview: { type: 'boolean', default: false },
		workspace: { type: 'string' },
	},
});
const sizes = options.sizes.split(',').map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size > 0)) {
	console.error('--sizes takes numbers of lines with commas between them.');
	process.exit(2);
}
if (!existsSync(inRepository('dist', 'server.js'))) {
	console.error('There is no dist/server.js to measure. Run "npm run build".');
	process.exit(2);
}

const results: Record<string, unknown> = {};
if (options.hostile) {
	results.hostile = await measureHostile(ownServer);
} else if (options.preview) {
	for (const size of sizes) results[size] = await comparePreviews(size, options.quick ? 1 : 3);
} else if (options.workspace !== undefined) {
	const { found } = findPeers();
	for (const folder of options.workspace.split(',').map((it) => path.resolve(it)))
		results[folder] = await compareWorkspaces(folder, [ownServer, ...found], options.quick ? 1 : 3);
} else {
	const { found, absent } = findPeers();
	if (absent.length > 0) {
		console.log(
			`Not installed, so not compared: ${absent.join(', ')}. ARCHDOCS_BENCH_LAB names the folder.\n`,
		);
	}
	results.starts = await compareStarts([await emptyServer(), ownServer, ...found], options.quick ? 3 : 9);
	for (const size of sizes)
		results[size] = await compareSessions(size, [ownServer, ...found], options.quick ? 1 : 3);
}
if (options.json) writeFileSync(options.json, `${JSON.stringify(results, null, '\t')}\n`);

async function emptyServer(): Promise<BenchServer> {
	const outfile = inRepository('out', 'bench', 'emptyServer.cjs');
	const entryPoints = [inRepository('bench', 'emptyServer.ts')];
	await build({
		entryPoints,
		outfile,
		bundle: true,
		minify: true,
		platform: 'node',
		format: 'cjs',
		logLevel: 'warning',
	});
	return { name: 'empty server', command: [process.execPath, outfile, '--stdio'] };
}

/** Servers take turns, so that a noisy moment does not affect only one of them. */
async function compareStarts(servers: readonly BenchServer[], rounds: number) {
	const workspace = new Workspace('# Nothing\n');
	const starts = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const server of servers) {
			await attempt(server, async () => {
				starts.get(server.name)?.push(await measureStart(server, workspace));
			});
		}
	}
	workspace.remove();
	printStarts(starts);
	return mapValues(starts, median);
}

async function compareSessions(lines: number, servers: readonly BenchServer[], rounds: number) {
	const text = longArchitecture(lines);
	const workspace = new Workspace(text);
	const sessions = new Map<string, Session[]>(servers.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const server of servers) {
			await attempt(server, async () => {
				sessions
					.get(server.name)
					?.push(await measureSession(server, workspace, text, options.quick ? 20 : 60));
			});
		}
	}
	workspace.remove();
	printSessions(lines, sessions);
	return mapValues(sessions, figuresOf);
}

/** Measures previews in a browser. A change counts once it is in the page. */
async function comparePreviews(lines: number, rounds: number) {
	const text = longArchitecture(lines);
	const browser = await launchBrowser();
	const sessions: PreviewFigures[] = [];
	for (let round = 0; round < rounds; round++)
		sessions.push(await measurePreview(browser, text, options.quick ? 20 : 60));
	await browser.close();
	printPreview(lines, sessions);
	return sessions;
}

async function compareWorkspaces(folder: string, servers: readonly BenchServer[], rounds: number) {
	const figures = new Map<string, WorkspaceFigures[]>(servers.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const server of servers) {
			await attempt(server, async () => {
				figures.get(server.name)?.push(await measureWorkspace(server, folder));
			});
		}
	}
	printWorkspaces(folder, figures);
	return Object.fromEntries(figures);
}

/** Runs a measurement. Reports a failure and tries once more, so that the other servers are measured in any case. */
async function attempt(server: BenchServer, measurement: () => Promise<void>): Promise<void> {
	for (const chance of ['first', 'second']) {
		try {
			return await measurement();
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			console.log(`${server.name} failed the ${chance} time: ${reason}`);
		}
	}
}

function mapValues<Value, Result>(map: ReadonlyMap<string, Value>, convert: (value: Value) => Result) {
	return Object.fromEntries([...map].map(([name, value]) => [name, convert(value)]));
}
