import { URI, Utils } from 'vscode-uri';
import type { Host } from '../files/host.ts';
import type { Project } from '../files/project.ts';
import { namesProblems, type ProjectProblem } from '../files/projectProblems.ts';
import { createWorkspaceReader } from '../files/workspaceReader.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { DocumentNames } from '../language/names/documentNames.ts';
import { nameKindTraits } from '../language/names/nameKinds.ts';
import type { NameScope } from '../language/names/nameScope.ts';
import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';
import { nameScopeOf } from '../language/workspace/nameScopeOf.ts';
import { unreadIndex, type WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';
import type { Target } from './targets.ts';

/** The names that the documents of a run can refer to. */
export interface WorkspaceNames {
	/** What a document with these names knows of others. They are read once, and only when a name needs them. */
	scopeFor(names: DocumentNames, uri: string, root: string): Promise<NameScope>;
}

export interface WorkspaceNamesInput {
	readonly host: Host;
	readonly service: LanguageService;
	readonly projectOf: (uri: string) => Promise<Project>;
	readonly targets: readonly Target[];
	/** False leaves out the lists of names in `.archdocs`. */
	readonly lists: boolean;
	/** Gets what could not be read, and why. */
	readonly log: (uri: string, reason: string) => void;
	/** Gets what cannot be used in a list of names. */
	readonly problem: (problem: ProjectProblem) => void;
}

/** What is known before other files are read: no name counts as undefined. */
export const unreadNameScope: NameScope = nameScopeOf(unreadIndex, '', '');

export function createWorkspaceNames(input: WorkspaceNamesInput): WorkspaceNames {
	let reading: Promise<WorkspaceIndex> | undefined;
	return {
		async scopeFor(names, uri, root) {
			if (!needsOthers(names)) return unreadNameScope;
			reading ??= readIndex(input);
			return nameScopeOf(await reading, uri, root);
		},
	};
}

/** A document without references is checked without the names of other documents. */
function needsOthers({ references, definitions }: DocumentNames): boolean {
	return references.length > 0 || definitions.some(({ kind }) => nameKindTraits[kind].hasMisspellings);
}

async function readIndex({
	host,
	service,
	projectOf,
	targets,
	lists,
	log,
	problem,
}: WorkspaceNamesInput): Promise<WorkspaceIndex> {
	const reader = createWorkspaceReader({ host, service: async () => service, projectOf, lists, log });
	const changes = new Map<string, FileIndexEntry | undefined>();
	for (const folder of await namesFolders(projectOf, targets)) {
		for await (const { uri, entry } of reader.readFolder(folder)) if (entry) changes.set(uri, entry);
	}
	const index = service.emptyIndex().with(changes, true);
	namesProblems(index.sources()).forEach(problem);
	return index;
}

/** The folders of the targets' projects that are searched for names. None of them is in another. */
async function namesFolders(
	projectOf: WorkspaceNamesInput['projectOf'],
	targets: readonly Target[],
): Promise<readonly string[]> {
	const found = new Set<string>();
	for (const target of targets) {
		if (target.kind === 'missing') continue;
		const folder = target.kind === 'folder' ? target.uri : Utils.dirname(URI.parse(target.uri)).toString();
		found.add((await projectOf(`${folder}/_`)).namesFolder);
	}
	const all = [...found];
	return all.filter((folder) => !all.some((other) => folder.startsWith(`${other}/`)));
}
