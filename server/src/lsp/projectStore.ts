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

/** What holds for each document: settings and templates. */
export interface ProjectStore {
	of(documentUri: string): Promise<Project>;
	/** Where a document stands; one without a file as if it were to be saved in a workspace folder. */
	placeOf(documentUri: string): string;
	/** The latest of every folder that was asked for. */
	latest(): readonly Project[];
	/** The file is a template, of any of them. */
	isTemplate(uri: string): boolean;
	/** Files or settings may have changed. */
	forget(): void;
	/** Reads what was read before. */
	readAgain(): Promise<void>;
	/** Rises with every change of settings or templates. */
	readonly revision: number;
	readonly onDidChange: Event<void>;
	/** Something was read. */
	readonly onDidRead: Event<void>;
}

export interface ProjectStoreInput extends ProjectReaderInput {
	readonly host: CachedHost;
	readonly settings: EditorSettings;
	/** The workspace folders. */
	readonly folders: () => readonly string[];
}

/** Reads projects when they are first asked for, remembers them by folder, and forgets all when anything changes. */
export function createProjectStore(input: ProjectStoreInput): ProjectStore {
	const { host, settings, folders } = input;
	const readProject = createProjectReader(input);
	const byFolder = new PromiseCache<Project>();
	// Asked with every keystroke, so that even taking a URI apart counts.
	const byDocument = new PromiseCache<Project>();
	const latest = new Map<string, Project>();
	const changed = new Emitter<void>();
	const wasRead = new Emitter<void>();
	let revision = 0;

	function placeOf(documentUri: string): string {
		return placeIn(folders().map(withoutSlash), documentUri);
	}

	function of(documentUri: string): Promise<Project> {
		return byDocument.get(documentUri, ofFolder);
	}

	function ofFolder(documentUri: string): Promise<Project> {
		const place = placeOf(documentUri);
		return byFolder.get(Utils.dirname(URI.parse(place)).toString(), async (folder) => {
			const before = revision;
			const project = await readProject({
				uri: place,
				settings: await settings.of(documentUri),
				workspaceFolder: folders()
					.map(withoutSlash)
					.find((it) => place.startsWith(`${it}/`)),
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
		placeOf,
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

function placeIn(folders: readonly string[], documentUri: string): string {
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
