import { URI, Utils } from 'vscode-uri';
import type { Host } from '../files/host.ts';
import type { Project } from '../files/project.ts';
import { namesProblems, type ProjectProblem } from '../files/projectProblems.ts';
import { createWorkspaceReader } from '../files/workspaceReader.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { DocumentNames } from '../language/names/documentNames.ts';
import { emptyNameScope, type NameScope } from '../language/names/nameScope.ts';
import type { FileIndexEntry } from '../language/workspace/fileIndexEntry.ts';

import type { WorkspaceIndex } from '../language/workspace/workspaceIndex.ts';
import type { Target } from './targets.ts';

/** The names that documents of a run can refer to. */
export interface WorkspaceNames {
	/** Returns the names that are visible to a document. Other documents are read once, when a name first needs them. */
	scopeFor(names: DocumentNames, uri: string, root: string): Promise<NameScope>;
}

/** What collecting names needs. */
export interface WorkspaceNamesInput {
	readonly host: Host;
	readonly service: LanguageService;
	readonly projectOf: (uri: string) => Promise<Project>;
	readonly targets: readonly Target[];
	/** Whether the lists of names in `.archdocs` are read. */
	readonly lists: boolean;
	/** Receives each file that could not be read, and why. */
	readonly log: (uri: string, reason: string) => void;
	/** Receives each problem in a list of names. */
	readonly problem: (problem: ProjectProblem) => void;
}

/** The scope before other files are read: no name counts as undefined. */
export const unreadNameScope: NameScope = { ...emptyNameScope, complete: false };

/** Creates the names of a run. None is read yet. */
export function createWorkspaceNames(input: WorkspaceNamesInput): WorkspaceNames {
	let reading: Promise<WorkspaceIndex> | undefined;
	return {
		async scopeFor(names, uri, root) {
			if (!needsOthers(names)) return unreadNameScope;
			reading ??= readIndex(input);
			return (await reading).nameScope(uri, root);
		},
	};
}

/** Whether findings depend on the names of other documents. */
function needsOthers({ references, definitions }: DocumentNames): boolean {
	return references.length > 0 || definitions.some(({ kind }) => kind === 'variable' || kind === 'component');
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

/** Returns the folders to search for names, one for each project of the targets. None of them is inside another. */
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
