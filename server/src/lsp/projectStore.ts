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
import type { EditorSettings } from './editorSettings.ts';

/** The project of each document. */
export interface ProjectStore {
	of(documentUri: string): Promise<Project>;
	/** The URI of a document. An untitled document gets one in a workspace folder, where it may be saved. */
	fileUriOf(documentUri: string): string;
	/** The last project that was read of each folder. */
	latest(): readonly Project[];
	/** The file is a template of one of those. */
	isTemplate(uri: string): boolean;
	/** Files or settings may have changed: projects are read again when they are asked for. */
	forget(): void;
	/** Reads the projects again that were read before. */
	readAgain(): Promise<void>;
	/** Rises with every {@link forget}. */
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

/** Reads the project of a folder when it is first asked for, and forgets all projects when anything changes. */
export function createProjectStore(input: ProjectStoreInput): ProjectStore {
	const { host, settings, folders } = input;
	const readProject = createProjectReader(input);
	const byFolder = new PromiseCache<Project>();
	// Used with every keystroke, where even parsing a URI takes too long.
	const byDocument = new PromiseCache<Project>();
	const latest = new Map<string, Project>();
	const changed = new Emitter<void>();
	const wasRead = new Emitter<void>();
	let revision = 0;

	function fileUriOf(documentUri: string): string {
		return fileUriIn(folders().map(withoutSlash), documentUri);
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
					.map(withoutSlash)
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

function fileUriIn(folders: readonly string[], documentUri: string): string {
	const document = URI.parse(documentUri);
	const [first] = folders;
	if (document.scheme !== 'untitled' || first === undefined) return document.toString();
	const { scheme, authority } = URI.parse(first);
	const saved = document.path.startsWith('/') ? document.with({ scheme, authority }).toString() : '';
	return folders.some((folder) => saved.startsWith(`${folder}/`)) ? saved : `${first}/_`;
}

function withoutSlash(folder: string): string {
	return URI.parse(folder).toString().replace(/\/$/, '');
}
