import {
	type Connection,
	DidChangeConfigurationNotification,
	Emitter,
	type Event,
} from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import { isRecord, parseSettings } from '../files/parseSettings.ts';
import { projectSentence } from '../files/projectMessages.ts';
import { PromiseCache } from '../files/promiseCache.ts';
import type { Settings } from '../language/api.ts';
import { defaultSettings, settingDescriptions } from '../language/settings/settings.ts';
import type { ClientSupport } from './clientSupport.ts';
import { inBackground } from './guard.ts';

/** The settings of the editor for each document. */
export interface EditorSettings {
	of(documentUri: string): Promise<Settings>;
	readonly onDidChange: Event<void>;
}

/** Asks the client for settings, caches them by folder, and clears the cache when they change. */
export function createEditorSettings(connection: Connection, client: ClientSupport): EditorSettings {
	const known = new PromiseCache<Settings>();
	const reported = new Set<string>();
	const changed = new Emitter<void>();
	let pushed: unknown;

	async function read(documentUri: string): Promise<Settings> {
		const value: unknown = client.configuration
			? await connection.workspace.getConfiguration({ scopeUri: documentUri, section: 'archdocs' })
			: pushed;
		const { settings, problems } = parseSettings(withoutGroups(value), defaultSettings, 'archdocs.');
		for (const { message } of problems) {
			const sentence = `${projectSentence(message)}.`;
			if (!reported.has(sentence)) connection.console.warn(sentence);
			reported.add(sentence);
		}
		return settings;
	}

	connection.onDidChangeConfiguration(({ settings }) => {
		pushed = typeof settings === 'object' && settings !== null ? settings.archdocs : undefined;
		known.clear();
		reported.clear();
		changed.fire();
	});
	connection.onInitialized(() => {
		if (!client.configurationChanges) return;
		inBackground(connection, 'Watching settings', () =>
			connection.client.register(DidChangeConfigurationNotification.type, { section: 'archdocs' }),
		);
	});

	return {
		of: (documentUri) => known.get(Utils.dirname(URI.parse(documentUri)).toString(), () => read(documentUri)),
		onDidChange: changed.event,
	};
}

/**
 * An editor may send the settings of a group as an object: `{ diagnostics: { scope } }` is `{ "diagnostics.scope" }`. The
 * client itself reads `archdocs.trace.server`, so the server ignores it.
 */
function withoutGroups(value: unknown): unknown {
	if (!isRecord(value)) return value;
	const groups = new Set(
		settingDescriptions.flatMap(({ key }) => (key.includes('.') ? [key.slice(0, key.indexOf('.'))] : [])),
	);
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key]) => key !== 'trace')
			.flatMap(([key, entry]) =>
				groups.has(key) && isRecord(entry)
					? Object.entries(entry).map(([name, inner]) => [`${key}.${name}`, inner])
					: [[key, entry]],
			),
	);
}
