import {
	type Connection,
	DidChangeConfigurationNotification,
	DidChangeWatchedFilesNotification,
	Emitter,
	type Event,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { defaultSettings, parseSettings, type Settings } from '#common/settings.ts';
import { type Configuration, configurationFolder, findConfiguration } from '../files/configuration.ts';
import type { Host } from '../files/host.ts';
import type { ClientCapabilitiesKnown } from './clientCapabilities.ts';
import { inBackground } from './guard.ts';

/** The settings that hold for each document: the editor's, and over them the nearest configuration file. */
export interface SettingsStore {
	of(documentUri: string): Promise<Configuration>;
	/** Rises with every change of any setting. */
	readonly revision: number;
	readonly onDidChange: Event<void>;
}

/** Asks the client for settings, remembers them by folder, and forgets them when they change. */
export function createSettingsStore(
	connection: Connection,
	client: ClientCapabilitiesKnown,
	host: Host,
	folders: () => readonly string[],
): SettingsStore {
	const known = new Map<string, Promise<Configuration>>();
	const changed = new Emitter<void>();
	const reported = new Set<string>();
	let pushed: unknown;
	let revision = 0;

	function forget(): void {
		known.clear();
		reported.clear();
		revision++;
		changed.fire();
	}

	function report(problems: readonly string[]): void {
		for (const problem of problems) {
			if (reported.has(problem)) continue;
			reported.add(problem);
			connection.console.warn(problem);
		}
	}

	async function editorSettings(documentUri: string): Promise<Settings> {
		const value: unknown = client.configuration
			? await connection.workspace.getConfiguration({ scopeUri: documentUri, section: 'archdocs' })
			: pushed;
		const { settings, problems } = parseSettings(value, defaultSettings, 'archdocs.');
		report(problems);
		return settings;
	}

	async function read(documentUri: string): Promise<Configuration> {
		const configuration = await findConfiguration(host, documentUri, await editorSettings(documentUri));
		report(configuration.problems.map((problem) => `${configuration.file}: ${problem}`));
		if (configuration.file !== undefined) return configuration;
		const folder = folders().find((it) => documentUri.startsWith(`${it.replace(/\/$/, '')}/`));
		return { ...configuration, root: folder ?? configuration.root };
	}

	connection.onDidChangeConfiguration(({ settings }) => {
		pushed = typeof settings === 'object' && settings !== null ? settings.archdocs : undefined;
		forget();
	});
	connection.onDidChangeWatchedFiles(() => forget());
	connection.onInitialized(() => {
		inBackground(connection, 'Watching settings', async () => {
			if (client.configurationChanges) {
				await connection.client.register(DidChangeConfigurationNotification.type, { section: 'archdocs' });
			}
			if (client.watchesFiles) {
				const watchers = [{ globPattern: `**/${configurationFolder}/**` }];
				await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
			}
		});
	});

	return {
		of(documentUri) {
			const folder = Utils.dirname(URI.parse(documentUri)).toString();
			const found = known.get(folder) ?? read(documentUri);
			known.set(folder, found);
			return found;
		},
		get revision() {
			return revision;
		},
		onDidChange: changed.event,
	};
}
