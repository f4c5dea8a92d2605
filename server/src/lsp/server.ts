import type {
	Connection,
	InitializeParams,
	InitializeResult,
	ServerCapabilities,
} from 'vscode-languageserver';
import { clientOptionsOf } from '#common/protocol/clientOptions.ts';
import { createCachedHost } from '../files/cachedHost.ts';
import type { Host } from '../files/host.ts';
import type { DocumentWorker } from '../files/workerPool.ts';
import { knownCapabilities } from './clientCapabilities.ts';
import { createClientHost, emptyHost } from './clientHost.ts';
import type { ServerContext } from './context.ts';
import { documentSync, listenToDocuments } from './documents.ts';
import { createEditorSettings } from './editorSettings.ts';
import { createExposures } from './exposures.ts';
import { registerAsTemplate } from './features/asTemplate.ts';
import { registerCodeActions } from './features/codeActions.ts';
import { registerCodeLens } from './features/codeLens.ts';
import { registerCompletion } from './features/completion.ts';
import { registerDefinition } from './features/definition.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerDocumentHighlight } from './features/documentHighlight.ts';
import { registerDocumentLinks } from './features/documentLinks.ts';
import { registerDocumentList } from './features/documentList.ts';
import { registerDocumentStatus } from './features/documentStatus.ts';
import { registerDocumentSymbols } from './features/documentSymbols.ts';
import { registerFilling } from './features/filling.ts';
import { registerFillSection } from './features/fillSection.ts';
import { registerHover } from './features/hover.ts';
import { registerInsertSection } from './features/insertSection.ts';
import { registerLinkedEditing } from './features/linkedEditing.ts';
import { registerMcpDiagnostics } from './features/mcpDiagnostics.ts';
import { registerNewDocument } from './features/newDocument.ts';
import { registerOpenSections } from './features/openSections.ts';
import { registerPreview } from './features/preview.ts';
import { registerProjectProblems } from './features/projectProblems.ts';
import { registerReferences } from './features/references.ts';
import { registerRename } from './features/rename.ts';
import { registerRenderPage } from './features/renderPage.ts';
import { registerTables } from './features/tables.ts';
import { registerTypeLine } from './features/typeLine.ts';
import { registerWorkspaceFindings } from './features/workspaceFindings.ts';
import { registerWorkspaceSymbols } from './features/workspaceSymbols.ts';
import { inBackground } from './guard.ts';
import { followOpenTemplates } from './openTemplates.ts';
import { createOverlayHost } from './overlayHost.ts';
import { createPathStore } from './pathStore.ts';
import { createProjectStore } from './projectStore.ts';
import { createPublisher } from './publisher.ts';
import { createWorkspace } from './workspace/createWorkspace.ts';
import { watchFiles } from './workspace/watchedFiles.ts';
import { listenToFolders } from './workspace/workspaceFolders.ts';

/** What the process or worker the server runs in provides. */
export interface ServerHost {
	/** @param client reads through the client what this host cannot reach */
	createHost(client: Host): Host;
	/** Starts worker threads that read files on a disk, where the host has threads. */
	readonly startWorkers?: () => readonly DocumentWorker[];
	readonly version: string;
}

/** Each feature announces its capability where it handles it. */
const features: readonly ((context: ServerContext) => Partial<ServerCapabilities>)[] = [
	registerDiagnostics,
	registerHover,
	registerCompletion,
	registerDocumentSymbols,
	registerDocumentStatus,
	registerTypeLine,
	registerNewDocument,
	registerInsertSection,
	registerAsTemplate,
	registerProjectProblems,
	registerMcpDiagnostics,
	registerDefinition,
	registerReferences,
	registerDocumentHighlight,
	registerRename,
	registerWorkspaceSymbols,
	registerDocumentLinks,
	registerCodeActions,
	registerFilling,
	registerFillSection,
	registerOpenSections,
	registerTables,
	registerLinkedEditing,
	registerCodeLens,
	registerWorkspaceFindings,
	registerDocumentList,
	registerPreview,
	registerRenderPage,
];

/** Wires the server: the only place that knows all its parts. */
export function startServer(connection: Connection, serverHost: ServerHost): void {
	const service = lazily(async () => {
		const { createLanguageService } = await import('../language/languageService.ts');
		return createLanguageService();
	});
	const documents = listenToDocuments(connection, async () => (await service()).parser);

	connection.onInitialize((params): InitializeResult => {
		const context = createContext({ connection, serverHost, service, documents, params });
		const capabilities = features.map((register) => register(context));
		// Once this is answered there is time to load what the first document will need.
		setTimeout(() => inBackground(connection, 'Loading', async () => (await service()).builtIn()), 0);
		return {
			capabilities: Object.assign(
				{ positionEncoding: 'utf-16', textDocumentSync: documentSync },
				context.client.workspaceFolders && {
					workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
				},
				...capabilities,
			),
			serverInfo: { name: 'archdocs', version: serverHost.version },
		};
	});
	connection.listen();
}

interface ContextInput extends Pick<ServerContext, 'connection' | 'service' | 'documents'> {
	readonly serverHost: ServerHost;
	/** What the client says of itself. */
	readonly params: InitializeParams;
}

function createContext({ connection, serverHost, service, documents, params }: ContextInput): ServerContext {
	const options = clientOptionsOf(params.initializationOptions);
	const client = knownCapabilities(params.capabilities);
	const host = serverHost.createHost(options.files ? createClientHost(connection) : emptyHost);
	const folders = listenToFolders(connection, params);
	const { trusted } = options;
	const projects = createProjectStore({
		host: createCachedHost(createOverlayHost(host, documents)),
		service,
		settings: createEditorSettings(connection, client),
		folders: folders.all,
		trusted,
	});
	folders.onDidChange(() => projects.forget());
	const paths = createPathStore(connection, host, documents);
	const exposures = createExposures(connection);
	followOpenTemplates(documents, projects);
	const publisher = createPublisher(connection);
	const stores = { documents, projects, paths, exposures, folders, publisher };
	const shared = { connection, client, options, host, service, ...stores };
	const { startWorkers } = serverHost;
	const { filesChanged, ...workspace } = createWorkspace({ ...shared, trusted, startWorkers });
	watchFiles({ connection, client, projects, paths, filesChanged, trusted, folders: folders.all });
	const renderer = lazily(async () => {
		const { createRenderer } = await import('../rendering/createRenderer.ts');
		return createRenderer((await service()).treesOf);
	});
	return { ...shared, ...workspace, renderer };
}

/** Makes a value when it is first asked for. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
	let made: Promise<Value> | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
