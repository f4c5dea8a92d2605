import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** A temporary home for one editor: nothing of it is shared with an editor of the user's. */
export interface EditorProfile {
	/** The folder that holds all the others, and the home folder of the server. */
	readonly root: string;
	/** `--server-data-dir`; the settings are below it. */
	readonly serverData: string;
	/** `--extensions-dir`. */
	readonly extensions: string;
	/** `TMPDIR` of the server, so that the sockets it leaves behind go away with the profile. */
	readonly temporary: string;
	/** Deletes it all. */
	remove(): void;
}

/** What a setting's value can be. */
export type SettingValue = string | number | boolean | Readonly<Record<string, unknown>>;

const quietSettings: Readonly<Record<string, SettingValue>> = {
	'chat.disableAIFeatures': true,
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'security.workspace.trust.enabled': false,
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.restoreWindows': 'none',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
};

/** Makes a profile with settings that keep the editor quiet, and `settings` on top of them. */
export function createEditorProfile(settings: Readonly<Record<string, SettingValue>> = {}): EditorProfile {
	const root = mkdtempSync(path.join(tmpdir(), 'archdocs-editor-'));
	const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	// For a process that does not get to the end of what it does.
	process.once('exit', remove);
	const profile = {
		root,
		serverData: path.join(root, 'server'),
		extensions: path.join(root, 'extensions'),
		temporary: path.join(root, 'tmp'),
		remove() {
			process.off('exit', remove);
			remove();
		},
	};
	const machineSettings = path.join(profile.serverData, 'data', 'User');
	for (const folder of [machineSettings, profile.extensions, profile.temporary]) {
		mkdirSync(folder, { recursive: true });
	}
	writeFileSync(
		path.join(machineSettings, 'settings.json'),
		JSON.stringify({ ...quietSettings, ...settings }, null, '\t'),
	);
	return profile;
}
