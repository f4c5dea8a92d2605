import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { repository } from './paths.mjs';
import { run } from './run.mjs';

/** The oldest supported VS Code, as in the manifest. */
const oldest = [1, 91];

/**
 * Returns why the user's own VS Code cannot be used.
 *
 * @returns {Promise<string | undefined>} One sentence, or undefined if `code` works.
 */
export async function desktopEditorObstacle() {
	if (process.getuid?.() === 0) return 'VS Code does not run as root.';
	if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
		return 'There is no display for a desktop VS Code.';
	}
	if (process.env.VSCODE_IPC_HOOK_CLI || process.env.WSL_DISTRO_NAME || process.env.SSH_CONNECTION) {
		return 'The command "code" of this session belongs to an editor on another machine.';
	}
	const { code, output } = await runCode(['--version'], { quiet: true });
	const version = /^(\d+)\.(\d+)\.\d+/m.exec(output);
	if (code !== 0 || version === null) return 'The command "code" of VS Code is not there.';
	const [major = 0, minor = 0] = version.slice(1).map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = oldest;
	if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
		return `The installed VS Code ${version[0]} is older than ${oldest.join('.')}.`;
	}
	return undefined;
}

/**
 * Opens the examples in the user's VS Code with this extension, and waits until the window is closed. Uses a
 * temporary profile, so that it neither reads nor changes the user's settings and extensions.
 *
 * @param {readonly string[]} targets The folder, and files in it.
 */
export async function openDesktopEditor(targets) {
	const profile = mkdtempSync(path.join(os.tmpdir(), 'archdocs-editor-'));
	const user = path.join(profile, 'data', 'User');
	mkdirSync(user, { recursive: true });
	writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings, null, '\t'));
	const leave = () => {
		console.log(`\nThe window stays open. When you have closed it, delete ${profile}`);
		process.exit();
	};
	process.once('SIGINT', leave);
	const { code } = await runCode([
		'--wait',
		'--new-window',
		`--extensionDevelopmentPath=${repository}`,
		`--user-data-dir=${path.join(profile, 'data')}`,
		`--extensions-dir=${path.join(profile, 'extensions')}`,
		'--disable-workspace-trust',
		...targets,
	]);
	process.off('SIGINT', leave);
	rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	return code;
}

const settings = {
	'chat.disableAIFeatures': true,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'workbench.startupEditor': 'none',
};

/**
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean }} [options]
 */
function runCode(args, options = {}) {
	if (process.platform !== 'win32') return run('code', args, options);
	return run(
		'code.cmd',
		args.map((argument) => `"${argument}"`),
		{ ...options, shell: true },
	);
}
