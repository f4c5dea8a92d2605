import { Emitter, type Event } from 'vscode-languageserver';
import { URI, Utils } from 'vscode-uri';
import type { CachedHost } from '../files/cachedHost.ts';
import {
	createProjectReader,
	isTemplateFile,
	type Project,
	type ProjectReaderInput,
} from '../files/project.ts';
import { PromiseCache } from '../files/promiseCache.ts';
import type { Documents } from './documents.ts';
import type { EditorSettings } from './editorSettings.ts';
import { folderUri } from './uris.ts';

/** The project of each document. */
export interface ProjectStore {
	of(documentUri: string): Promise<Project>;
	/** The URI of a document. An untitled document gets one in a workspace folder, where it may be saved. */
	fileUriOf(documentUri: string): string;
	/** The last project that was read for each folder. */
	latest(): readonly Project[];
	/** Whether the file is a template of one of the {@link latest} projects. */
	isTemplate(uri: string): boolean;
	/** Clears the cached projects, because files or settings may have changed. */
	forget(): void;
	/** Reads the {@link latest} projects again. */
	readAgain(): Promise<void>;
	/** Increases with every {@link forget}. */
	readonly revision: number;
	readonly onDidChange: Event<void>;
	/** Fires after a project is read. */
	readonly onDidRead: Event<void>;
}

export interface ProjectStoreInput extends ProjectReaderInput {
	readonly host: CachedHost;
	readonly settings: EditorSettings;
	/** The workspace folders. */
	readonly folders: () => readonly string[];
}

/** Reads the project of a folder on the first request, and forgets all projects when settings change. */
export function createProjectStore(input: ProjectStoreInput): ProjectStore {
	const { host, settings, folders } = input;
	const readProject = createProjectReader(input);
	const byFolder = new PromiseCache<Project>();
	// This runs with every keystroke, where even parsing a URI takes too long.
	const byDocument = new PromiseCache<Project>();
	const latest = new Map<string, Project>();
	const changed = new Emitter<void>();
	const wasRead = new Emitter<void>();
	let revision = 0;

	function fileUriOf(documentUri: string): string {
		return fileUriIn(folders().map(folderUri), documentUri);
	}

	function of(documentUri: string): Promise<Project> {
		return byDocument.get(documentUri, ofFolder);
	}

	function ofFolder(documentUri: string): Promise<Project> {
		const uri = fileUriOf(documentUri);
		return byFolder.get(Utils.dirname(URI.parse(uri)).toString(), async (folder) => {
			const before = revision;
			const project = await readProject({
				uri,
				settings: await settings.of(documentUri),
				workspaceFolder: folders()
					.map(folderUri)
					.find((it) => uri.startsWith(`${it}/`)),
			});
			if (before === revision) {
				latest.set(folder, project);
				wasRead.fire();
			}
			return project;
		});
	}

	function forget(): void {
		host.clear();
		byFolder.clear();
		byDocument.clear();
		revision++;
		changed.fire();
	}

	settings.onDidChange(forget);
	return {
		of,
		fileUriOf,
		latest: () => [...latest.values()],
		isTemplate: (uri) => [...latest.values()].some((project) => isTemplateFile(project, uri)),
		forget,
		async readAgain() {
			await Promise.all([...latest.keys()].map((folder) => of(`${folder}/_`)));
		},
		get revision() {
			return revision;
		},
		onDidChange: changed.event,
		onDidRead: wasRead.event,
	};
}

/** Milliseconds to gather edits of a template, before its documents see them. */
const templateDelay = 200;

/** Applies edits of open templates to their documents before the template is saved. */
export function followOpenTemplates(documents: Documents, projects: ProjectStore): void {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const onChange = (uri: string) => {
		if (waiting !== undefined || !projects.isTemplate(uri)) return;
		waiting = setTimeout(() => {
			waiting = undefined;
			projects.forget();
		}, templateDelay);
	};
	documents.onDidChange(({ uri }) => onChange(uri));
	documents.onDidOpenOrSave(({ uri }) => onChange(uri));
	documents.onDidClose(onChange);
}

function fileUriIn(folders: readonly string[], documentUri: string): string {
	const document = URI.parse(documentUri);
	const [first] = folders;
	if (document.scheme !== 'untitled' || first === undefined) return document.toString();
	const { scheme, authority } = URI.parse(first);
	const saved = document.path.startsWith('/') ? document.with({ scheme, authority }).toString() : '';
	return folders.some((folder) => saved.startsWith(`${folder}/`)) ? saved : `${first}/_`;
}
