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
	/** Replaces the settings by those that keep the editor quiet, and `settings` on top of them. */
	writeSettings(settings: EditorSettings): void;
	/** Deletes it all. */
	remove(): void;
}

/** The settings of an editor by their names. */
export type EditorSettings = Readonly<
	Record<string, string | number | boolean | Readonly<Record<string, unknown>>>
>;

const quietSettings: EditorSettings = {
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

/** Makes a profile with settings that keep the editor quiet. */
export function createEditorProfile(): EditorProfile {
	const root = mkdtempSync(path.join(tmpdir(), 'archdocs-editor-'));
	const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	// For a process that does not get to the end of what it does.
	process.once('exit', remove);
	const serverData = path.join(root, 'server');
	const machineSettings = path.join(serverData, 'data', 'User');
	const profile = {
		root,
		serverData,
		extensions: path.join(root, 'extensions'),
		temporary: path.join(root, 'tmp'),
		writeSettings(settings: EditorSettings) {
			const all = { ...quietSettings, ...settings };
			writeFileSync(path.join(machineSettings, 'settings.json'), JSON.stringify(all, null, '\t'));
		},
		remove() {
			process.off('exit', remove);
			remove();
		},
	};
	for (const folder of [machineSettings, profile.extensions, profile.temporary]) {
		mkdirSync(folder, { recursive: true });
	}
	profile.writeSettings({});
	return profile;
}
