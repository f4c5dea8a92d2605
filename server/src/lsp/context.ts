import type { Connection } from 'vscode-languageserver';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import type { Host } from '../files/host.ts';
import type { LanguageService } from '../language/languageService.ts';
import type { Renderer } from '../rendering/createRenderer.ts';
import type { ExposureFacts } from '../secrets/exposureFacts.ts';
import type { ClientCapabilitiesKnown } from './clientCapabilities.ts';
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
import type { WorkspaceOwners } from './workspace/workspaceOwners.ts';

/** Everything a feature needs. Made once, when the client has said what it can. */
export interface ServerContext {
	readonly connection: Connection;
	readonly client: ClientCapabilitiesKnown;
	readonly options: ClientOptions;
	readonly host: Host;
	/** Loaded when first needed: a server that has nothing to check starts at once. */
	readonly service: () => Promise<LanguageService>;
	/** Loaded for the first preview. */
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
	readonly owners: WorkspaceOwners;
	readonly folders: WorkspaceFolders;
	readonly workspaceDocuments: WorkspaceDocuments;
}
