import {
	commands,
	type ExtensionContext,
	type LogOutputChannel,
	TextDocumentSaveReason,
	window,
	workspace,
} from 'vscode';
import {
	type BaseLanguageClient,
	type LanguageClientOptions,
	type Middleware,
	RevealOutputChannelOn,
	State,
} from 'vscode-languageclient';
import type { ClientOptions } from '#common/protocol/clientOptions.ts';
import { documentStatusNotification } from '#common/protocol/documentStatus.ts';
import { previewUpdateNotification } from '#common/protocol/preview.ts';
import { documentsChangedNotification, workspaceFindingsNotification } from '#common/protocol/workspace.ts';
import { rowOnEnter } from './authoring/editTable.ts';
import { dateOnSave } from './authoring/setLastUpdated.ts';
import { commandIds } from './commandIds.ts';
import { createDocumentsView } from './documentsView/createDocumentsView.ts';
import { DocumentTree } from './documentsView/documentTree.ts';
import { answerHostRequests } from './hosting/hostRequests.ts';
import { documentSelector } from './languageServer/documentSelector.ts';
import { Server } from './languageServer/languageServer.ts';
import { onNotification } from './languageServer/protocol.ts';
import { restartLimit } from './languageServer/restartLimit.ts';
import { startWhenNeeded } from './languageServer/startWhenNeeded.ts';
import { createPreview, type Preview } from './preview/createPreview.ts';
import { registerCommands } from './registerCommands.ts';
import { createDocumentContext } from './status/documentContext.ts';
import { DocumentStatuses } from './status/documentStatuses.ts';
import { createStatusItem } from './status/statusItem.ts';

/** Makes a client for the server of one kind of extension host, not started yet. */
export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** What VS Code calls. */
export interface Extension {
	activate(context: ExtensionContext): void;
	deactivate(): Promise<void>;
}

/** Everything of the extension but the way its server runs. */
export function createExtension(createClient: CreateClient): Extension {
	let server: Server | undefined;
	return {
		activate(context) {
			server = activate(context, createClient);
		},
		deactivate: async () => server?.stop(),
	};
}

function activate(context: ExtensionContext, createClient: CreateClient): Server {
	const log = window.createOutputChannel('ArchDocs', { log: true });
	const statuses = new DocumentStatuses();
	const tree: DocumentTree = new DocumentTree({
		ask: (request, params) => server.ask(request, params),
	});
	const middleware: Middleware = {
		async provideOnTypeFormattingEdits({ uri }, position, _character, _options, token) {
			await rowOnEnter(server, uri.toString(), position, () => token.isCancellationRequested);
			return undefined;
		},
	};
	const server: Server = new Server({
		createClient(handlers) {
			tree.reset();
			const client = createClient(context, { ...clientOptions(log), middleware, ...handlers });
			hear(client, statuses, tree);
			hearPreview(client, () => preview);
			answerHostRequests(client, log);
			return client;
		},
		ended() {
			statuses.clear();
			tree.reset();
			showHasFindings(false);
		},
		gaveUp: () => void offerRestart(),
	});
	const preview: Preview = createPreview(context, server, statuses);
	const statusItem = createStatusItem(statuses, commandIds.showOpenSections);
	context.subscriptions.push(
		log,
		statuses,
		statusItem,
		preview,
		registerCommands({ context, log, server, statuses, showPlace: statusItem.showPlace }),
		workspace.onWillSaveTextDocument((event) => {
			// What is saved after a while is still being written.
			const isDone = event.reason !== TextDocumentSaveReason.AfterDelay;
			if (isDone && (statuses.get(event.document.uri)?.template ?? null) !== null)
				event.waitUntil(dateOnSave(server, event.document));
		}),
		createDocumentContext(statuses),
		createDocumentsView(context, tree, statuses),
		workspace.onDidGrantWorkspaceTrust(() => {
			if (server.isAlive) void server.restart();
		}),
		startWhenNeeded(server),
	);
	return server;
}

/** Takes what the server says without being asked. */
function hear(client: BaseLanguageClient, statuses: DocumentStatuses, tree: DocumentTree): void {
	onNotification(client, documentStatusNotification, (status) => statuses.set(status));
	onNotification(client, workspaceFindingsNotification, ({ hasFindings }) => showHasFindings(hasFindings));
	onNotification(client, documentsChangedNotification, (change) => tree.change(change));
}

/** A server that was just started knows of no preview. */
function hearPreview(client: BaseLanguageClient, preview: () => Preview): void {
	onNotification(client, previewUpdateNotification, (update) => preview().update(update));
	client.onDidChangeState(({ newState }) => {
		if (newState === State.Running) preview().serverStarted();
	});
}

/** Tells VS Code whether there are findings to be cleared. */
function showHasFindings(hasFindings: boolean): void {
	void commands.executeCommand('setContext', 'archdocs.hasWorkspaceFindings', hasFindings);
}

function clientOptions(log: LogOutputChannel): LanguageClientOptions {
	return {
		documentSelector: documentSelector(),
		outputChannel: log,
		markdown: { isTrusted: { enabledCommands: [commandIds.fillSection] } },
		revealOutputChannelOn: RevealOutputChannelOn.Never,
		initializationOptions: {
			documentStatus: true,
			ownMarkdownSupport: true,
			files: true,
			asksReasons: true,
			fillsSections: true,
			editsTables: true,
			codeLens: true,
			workspaceFindings: true,
			trusted: workspace.isTrusted,
			ruleHelp,
		} satisfies ClientOptions,
	};
}

/** Where the code of a finding leads: the page of its rule, which is in the package. */
const ruleHelp = `command:${commandIds.explainRule}?%5B%22{rule}%22%5D`;

async function offerRestart(): Promise<void> {
	const restartServer = 'Restart Server';
	const showLog = 'Show Log';
	const chosen = await window.showErrorMessage(
		`The ArchDocs server ended ${restartLimit} times within three minutes, so it was not started again.`,
		restartServer,
		showLog,
	);
	if (chosen === restartServer) await commands.executeCommand(commandIds.restartServer);
	if (chosen === showLog) await commands.executeCommand(commandIds.showLog);
}
