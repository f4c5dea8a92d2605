import {
	type Connection,
	DidChangeWatchedFilesNotification,
	type Disposable,
	type FileSystemWatcher,
	type RelativePattern,
	WatchKind,
} from 'vscode-languageserver';
import { configurationFolder, relativePath } from '../../files/folders.ts';
import type { Project } from '../../files/project.ts';
import { matchesPattern, templatePatterns } from '../../files/templateFiles.ts';
import type { ClientSupport } from '../clientSupport.ts';
import { inBackground } from '../guard.ts';
import type { PathStore } from '../pathStore.ts';
import type { ProjectStore } from '../projectStore.ts';
import { normalizedUri } from '../uris.ts';

/** The files that can have names. */
const namesPattern = '**/{*.md,*.markdown,*.mdown,*.mkd,.mcp.json,mcp.json,.env.*,*.env,env.example}';

export interface WatchedFilesInput {
	readonly connection: Connection;
	readonly client: ClientSupport;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	/** Called with every file or folder that changed. URIs are normalized. */
	readonly filesChanged: (uris: Iterable<string>) => void;
	readonly trusted: boolean;
	/** The workspace folders. */
	readonly folders: () => readonly string[];
}

/** Makes the client watch files, reports what changes on disk, and forgets projects when their files change. */
export function watchFiles(input: WatchedFilesInput): void {
	const { connection, client, projects, paths, filesChanged, trusted } = input;
	connection.onDidChangeWatchedFiles(({ changes }) => {
		const uris = changes.map(({ uri }) => normalizedUri(uri));
		paths.lookAgain();
		filesChanged(uris);
		const latest = projects.latest();
		if (
			!uris.some(
				(uri) =>
					isInConfiguration(uri) || isRepository(uri) || latest.some((it) => concerns(it, uri, trusted)),
			)
		)
			return;
		projects.forget();
		for (const uri of uris.filter(isInConfiguration)) {
			const folder = uri.slice(0, uri.indexOf(`/${configurationFolder}`));
			inBackground(connection, 'Reading the configuration', () => projects.of(`${folder}/_`));
		}
	});
	if (!client.watchesFiles) return;
	let watched = '';
	let registration: Promise<Disposable> | undefined;
	projects.onDidRead(() => {
		const watchers = watchersOf(input);
		if (JSON.stringify(watchers) === watched) return;
		watched = JSON.stringify(watchers);
		const before = registration;
		registration = connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
		inBackground(connection, 'Watching files', async () => {
			await registration;
			(await before)?.dispose();
		});
	});
}

function isInConfiguration(uri: string): boolean {
	if (uri.includes('/node_modules/')) return false;
	return uri.endsWith(`/${configurationFolder}`) || uri.includes(`/${configurationFolder}/`);
}

/** The folders of a project end at the root of its repository, so a new repository changes the project. */
function isRepository(uri: string): boolean {
	return uri.endsWith('/.git');
}

/** Whether the file is or could become a template of the project, or is a folder with one. */
function concerns({ configuration, templateFiles }: Project, uri: string, trusted: boolean): boolean {
	if (templatePatterns(configuration, trusted).some((pattern) => matchesPattern(pattern, uri))) return true;
	return [...templateFiles].some((file) => file === uri || file.startsWith(`${uri}/`));
}

/** Watchers for `.archdocs`, in and above the workspace, for the templates of the configuration, and for files with names. */
function watchersOf({ client, projects, trusted, folders }: WatchedFilesInput): FileSystemWatcher[] {
	const latest = projects.latest();
	const patterns = latest.flatMap(({ configuration }) => templatePatterns(configuration, trusted));
	const watchers: FileSystemWatcher[] = [
		{ globPattern: `**/${configurationFolder}/**` },
		{ globPattern: namesPattern },
		// Creating or deleting a folder is one event, whatever is in it.
		{ globPattern: '**', kind: WatchKind.Create | WatchKind.Delete },
	];
	if (!client.watchesFolders) return watchers;
	const further = new Map<string, RelativePattern>();
	const watch = (baseUri: string, pattern: string) =>
		further.set(`${baseUri} ${pattern}`, { baseUri, pattern });
	for (const { base, glob } of patterns) watch(base, glob);
	const isInside = (uri: string) => folders().some((folder) => relativePath(folder, uri) !== undefined);
	for (const uri of latest.flatMap(filesOf)) {
		if (!isInConfiguration(uri) || isInside(uri)) continue;
		watch(uri.slice(0, uri.indexOf(`/${configurationFolder}/`) + configurationFolder.length + 1), '**');
	}
	return [...watchers, ...[...further.values()].map((globPattern) => ({ globPattern }))];
}

function filesOf({ configuration, templateFiles }: Project): readonly string[] {
	return configuration.file ? [configuration.file.uri, ...templateFiles] : [...templateFiles];
}
