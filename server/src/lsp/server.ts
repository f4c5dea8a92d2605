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
import { createExposureFacts, type ExposureFacts } from '../secrets/exposureFacts.ts';
import { createClientHost, emptyHost } from './clientHost.ts';
import { clientSupportOf } from './clientSupport.ts';
import type { ServerContext } from './context.ts';
import { documentSync, listenToDocuments } from './documents.ts';
import { createEditorSettings } from './editorSettings.ts';
import { inBackground } from './guard.ts';
import { createOverlayHost } from './overlayHost.ts';
import { createPathStore } from './pathStore.ts';
import { createProjectStore, followOpenTemplates } from './projectStore.ts';
import { createPublisher } from './publisher.ts';
import { registerAuthoring } from './requests/authoring.ts';
import { registerCodeActions } from './requests/codeActions.ts';
import { registerCodeLens } from './requests/codeLens.ts';
import { registerCompletion } from './requests/completion.ts';
import { registerDiagnostics } from './requests/diagnostics.ts';
import { registerDocumentList } from './requests/documentList.ts';
import { registerDocumentStatus } from './requests/documentStatus.ts';
import { registerFilling } from './requests/filling.ts';
import { registerHover } from './requests/hover.ts';
import { registerLinkedEditing } from './requests/linkedEditing.ts';
import { registerMcpDiagnostics } from './requests/mcpDiagnostics.ts';
import { registerNavigation } from './requests/navigation.ts';
import { registerOpenPlaces } from './requests/openPlaces.ts';
import { registerPreview } from './requests/preview.ts';
import { registerProjectProblems } from './requests/projectProblems.ts';
import { registerRename } from './requests/rename.ts';
import { registerRenderPage } from './requests/renderPage.ts';
import { registerSymbols } from './requests/symbols.ts';
import { registerTables } from './requests/tables.ts';
import { registerWorkspaceFindings } from './requests/workspaceFindings.ts';
import { createWorkspace } from './workspace/createWorkspace.ts';
import { watchFiles } from './workspace/watchedFiles.ts';
import { listenToFolders } from './workspace/workspaceFolders.ts';

/** What the process or the worker provides that the server runs in. */
export interface ServerHost {
	/** @param client reads through the client, for files that this host cannot reach */
	createHost(client: Host): Host;
	/** Starts worker threads that read files on a disk. Undefined if the host has no threads. */
	readonly startWorkers?: () => readonly DocumentWorker[];
	readonly version: string;
}

/** Each registers the handlers of its requests, and returns the capabilities that the server announces for them. */
const registrations: readonly ((context: ServerContext) => Partial<ServerCapabilities>)[] = [
	registerDiagnostics,
	registerHover,
	registerCompletion,
	registerSymbols,
	registerDocumentStatus,
	registerAuthoring,
	registerProjectProblems,
	registerMcpDiagnostics,
	registerNavigation,
	registerRename,
	registerCodeActions,
	registerOpenPlaces,
	registerFilling,
	registerTables,
	registerLinkedEditing,
	registerCodeLens,
	registerWorkspaceFindings,
	registerDocumentList,
	registerPreview,
	registerRenderPage,
];

/** Starts the server on a connection. This is the only file that knows all parts of the server. */
export function startServer(connection: Connection, serverHost: ServerHost): void {
	const service = lazily(async () => {
		const { createLanguageService } = await import('../language/languageService.ts');
		return createLanguageService();
	});
	const documents = listenToDocuments(connection, async () => (await service()).parser);

	connection.onInitialize((params): InitializeResult => {
		const context = createContext({ connection, serverHost, service, documents, params });
		const capabilities = registrations.map((register) => register(context));
		// Once this request is answered, there is time to load what the first document needs.
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
	/** The parameters of the `initialize` request. */
	readonly params: InitializeParams;
}

function createContext({ connection, serverHost, service, documents, params }: ContextInput): ServerContext {
	const options = clientOptionsOf(params.initializationOptions);
	const client = clientSupportOf(params.capabilities);
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

/** If the patterns of credentials cannot be loaded, the server works without them. */
function createExposures(connection: Connection): ExposureFacts {
	return createExposureFacts(async () => {
		try {
			const { findSecrets } = await import('../secrets/secretPatterns.ts');
			return findSecrets;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			connection.console.error(
				`Nothing is checked for credentials, for their patterns are missing: ${reason}`,
			);
			return () => [];
		}
	});
}

/** Creates a value on the first call. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
	let made: Promise<Value> | undefined;
	return () => {
		made ??= make();
		return made;
	};
}
