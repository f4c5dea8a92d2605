import type { Connection } from 'vscode-languageserver';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import type { Host } from '../files/host.ts';
import type { LanguageService } from '../language/api.ts';
import type { Renderer } from '../rendering/createRenderer.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { ClientSupport } from './clientSupport.ts';
import type { Documents } from './documents.ts';
import type { OpenAnalyses } from './openAnalyses.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';
import type { Publisher } from './publisher.ts';
import type { AnalyzeFile } from './workspace/analyzeFile.ts';
import type { OccurrenceReader } from './workspace/occurrenceReader.ts';
import type { WorkspaceDocuments } from './workspace/workspaceDocuments.ts';
import type { WorkspaceFolders } from './workspace/workspaceFolders.ts';
import type { WorkspaceNames } from './workspace/workspaceNames.ts';

/** The parts of the server that request handlers use. Created once, when the client has announced what it supports. */
export interface ServerContext {
	readonly connection: Connection;
	readonly client: ClientSupport;
	readonly options: ClientOptions;
	readonly host: Host;
	/** The language. It is loaded on the first call, so that the server starts fast. */
	readonly service: () => Promise<LanguageService>;
	/** The renderer. It is loaded for the first preview or page. */
	readonly renderer: () => Promise<Renderer>;
	readonly documents: Documents;
	readonly projects: ProjectStore;
	readonly analyses: OpenAnalyses;
	readonly analyzeFile: AnalyzeFile;
	readonly names: WorkspaceNames;
	readonly occurrences: OccurrenceReader;
	readonly paths: PathStore;
	readonly exposures: ExposureFacts;
	readonly publisher: Publisher;
	readonly folders: WorkspaceFolders;
	readonly workspaceDocuments: WorkspaceDocuments;
}
