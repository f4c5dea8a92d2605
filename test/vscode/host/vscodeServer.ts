import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import process from 'node:process';
import { inRepository, node24 } from '../../../scripts/support/paths.mjs';
import type { EditorProfile } from './editorProfile.ts';
import { signalGroup, stopGroup } from './processGroup.ts';

/** A running VS Code server. */
export interface VscodeServer {
	/** `127.0.0.1:PORT`. */
	readonly authority: string;
	/** What a request must carry as `?tkn=`; everything else is refused with 403. */
	readonly token: string;
	/** All that the server has written so far. */
	log(): string;
	/** Ends the server and all that it started. */
	stop(): Promise<void>;
}

/** How a server is started. */
export interface ServerOptions {
	/** Default: any free one. */
	readonly port?: number;
	/** The folder to open where an address names none. */
	readonly folder?: string;
	/** Lets the workbench take an extension under development and a test suite from its address. */
	readonly testDriver?: boolean;
	/** How long the extension host of a page that is closed waits for it. Default: hours. */
	readonly graceSeconds?: number;
}

const serverMain = inRepository('test/vscode/node_modules/code-server/lib/vscode/out/server-main.js');
const startTimeout = 60_000;

/** Starts a VS Code server on 127.0.0.1 and waits until it listens. */
export async function startVscodeServer(
	profile: EditorProfile,
	options: ServerOptions = {},
): Promise<VscodeServer> {
	const token = randomBytes(24).toString('hex');
	const child = spawn(
		serverNode(),
		[
			...profileArguments(profile),
			'--accept-server-license-terms',
			'--connection-token',
			token,
			'--disable-getting-started-override',
			'--disable-telemetry',
			'--disable-workspace-trust',
			'--host',
			'127.0.0.1',
			'--port',
			String(options.port ?? 0),
			...(options.folder === undefined ? [] : ['--default-folder', options.folder]),
			...(options.graceSeconds === undefined
				? []
				: ['--reconnection-grace-time', String(options.graceSeconds)]),
			...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
		],
		{
			env: serverEnvironment(profile),
			stdio: ['ignore', 'pipe', 'pipe'],
			// A group of its own, so that the extension hosts and language servers end with it.
			detached: true,
		},
	);
	const kill = () => signalGroup(child.pid, 'SIGKILL');
	process.once('exit', kill);
	child.once('exit', () => process.off('exit', kill));
	let log = '';
	child.stderr.on('data', (chunk) => (log += chunk));
	child.stdout.on('data', (chunk) => (log += chunk));
	try {
		const port = await listeningPort(child, () => log);
		return {
			authority: `127.0.0.1:${port}`,
			token,
			log: () => log,
			stop: () => stopGroup(child),
		};
	} catch (error) {
		await stopGroup(child);
		throw error;
	}
}

/** Installs a packaged extension into the profile. */
export function installVsix(profile: EditorProfile, vsix: string): void {
	const result = spawnSync(
		serverNode(),
		[...profileArguments(profile), '--install-extension', vsix, '--force'],
		{ env: serverEnvironment(profile), encoding: 'utf8' },
	);
	if (result.status !== 0 || !/successfully installed/.test(result.stdout)) {
		throw new Error(`The extension could not be installed:\n${result.stdout}${result.stderr}`);
	}
}

function serverNode(): string {
	const node = node24();
	if (node === undefined)
		throw new Error('The VS Code server needs Node 24: run node scripts/setup.mjs --editor');
	return node;
}

function profileArguments(profile: EditorProfile): string[] {
	return [serverMain, '--server-data-dir', profile.serverData, '--extensions-dir', profile.extensions];
}

function serverEnvironment(profile: EditorProfile): NodeJS.ProcessEnv {
	const inherited = Object.entries(process.env).filter(
		// A terminal inside an editor sets these, and they would lead back to that editor.
		([name]) => !name.startsWith('VSCODE_') && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS',
	);
	return {
		...Object.fromEntries(inherited),
		HOME: profile.root,
		XDG_CONFIG_HOME: `${profile.root}/config`,
		XDG_DATA_HOME: `${profile.root}/share`,
		TMPDIR: profile.temporary,
		// No gallery: nothing is looked up or downloaded.
		EXTENSIONS_GALLERY: '{"serviceUrl":""}',
	};
}

function listeningPort(child: ChildProcess, log: () => string): Promise<number> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => fail('did not start in a minute'), startTimeout);
		const fail = (what: string) => {
			clearTimeout(timer);
			reject(new Error(`The VS Code server ${what}:\n${log()}`));
		};
		child.once('error', (error) => fail(`could not be started (${error.message})`));
		child.once('exit', (code) => fail(`ended with ${code}`));
		child.stdout?.on('data', () => {
			const port = /Extension host agent listening on (\d+)/.exec(log())?.[1];
			if (port === undefined) return;
			clearTimeout(timer);
			resolve(Number(port));
		});
	});
}
