import type { Connection } from 'vscode-languageserver';
import { namesNotRead } from '#common/namesState.ts';
import type { Host } from '../files/host.ts';
import type { DocumentWorker } from '../files/workerPool.ts';
import { createWorkspaceReader } from '../files/workspaceReader.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import { createCheckedNames } from './checkedNames.ts';
import type { ClientCapabilitiesKnown } from './clientCapabilities.ts';
import type { Documents } from './documents.ts';
import { inBackground } from './guard.ts';
import { createOpenAnalyses, type OpenAnalyses } from './openAnalyses.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';
import { readingPlaces } from './readingPlaces.ts';
import { startReadingProgress } from './readingProgress.ts';
import { createWorkspaceNames, type WorkspaceNames } from './workspaceNames.ts';

export interface NamesAndAnalysesInput {
	readonly connection: Connection;
	readonly client: ClientCapabilitiesKnown;
	readonly host: Host;
	readonly service: () => Promise<LanguageService>;
	readonly documents: Documents;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
	/** The workspace folders. */
	readonly folders: () => readonly string[];
	readonly trusted: boolean;
	readonly startWorkers: (() => readonly DocumentWorker[]) | undefined;
}

/** Wires two that need each other: an analysis asks what is known of a name, and what is known comes from analyses of open files. */
export function createNamesAndAnalyses(input: NamesAndAnalysesInput): {
	readonly names: WorkspaceNames;
	readonly analyses: OpenAnalyses;
} {
	const {
		connection,
		client,
		host,
		service,
		documents,
		projects,
		paths,
		exposures,
		folders,
		trusted,
		startWorkers,
	} = input;
	const background = (work: () => Promise<void>) => inBackground(connection, 'Reading names', work);
	const names = createWorkspaceNames({
		reader: createWorkspaceReader({
			host,
			service,
			projectOf: projects.of,
			lists: true,
			...(startWorkers && { startWorkers }),
			log: (uri, reason) => connection.console.log(namesNotRead(uri, reason)),
		}),
		emptyIndex: async () => (await service()).emptyIndex(),
		places: () => readingPlaces(folders(), projects, trusted),
		open: createCheckedNames({
			documents,
			service,
			analysisOf: (open) => analyses.of(open),
			rootOf: async (uri) => (await projects.of(uri)).configuration.root,
			inBackground: background,
		}),
		progress: () => startReadingProgress(connection, client.workDoneProgress),
		inBackground: background,
	});
	const analyses: OpenAnalyses = createOpenAnalyses({
		service,
		projects,
		paths,
		exposures,
		documents,
		names,
	});
	projects.onDidChange(() => names.readAgain());
	return { names, analyses };
}
