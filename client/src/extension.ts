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
import { addRowOnEnter } from './authoring/editTable.ts';
import { lastUpdatedOnSave } from './authoring/setLastUpdated.ts';
import { commandIds } from './commandIds.ts';
import { createDocumentsView } from './documentsView/createDocumentsView.ts';
import { DocumentTree } from './documentsView/documentTree.ts';
import { registerHostRequests } from './hosting/hostRequests.ts';
import { documentSelector } from './languageServer/documentSelector.ts';
import { LanguageServer } from './languageServer/languageServer.ts';
import { onNotification } from './languageServer/protocol.ts';
import { restartLimit } from './languageServer/restartLimit.ts';
import { startWhenNeeded } from './languageServer/startWhenNeeded.ts';
import { createPreview, type Preview } from './preview/createPreview.ts';
import { registerCommands } from './registerCommands.ts';
import { createDocumentContext, DocumentStatuses } from './status/documentStatuses.ts';
import { createStatusItem } from './status/statusItem.ts';

/** Makes a language client for one kind of extension host, without starting it. */
export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The functions that VS Code calls. */
export interface Extension {
	activate(context: ExtensionContext): void;
	deactivate(): Promise<void>;
}

/** Creates the extension. Only the way its server runs differs between the entry points. */
export function createExtension(createClient: CreateClient): Extension {
	let server: LanguageServer | undefined;
	return {
		activate(context) {
			server = activate(context, createClient);
		},
		deactivate: async () => server?.stop(),
	};
}

function activate(context: ExtensionContext, createClient: CreateClient): LanguageServer {
	const log = window.createOutputChannel('ArchDocs', { log: true });
	const statuses = new DocumentStatuses();
	const tree: DocumentTree = new DocumentTree({
		request: (type, params) => server.request(type, params),
	});
	const middleware: Middleware = {
		async provideOnTypeFormattingEdits({ uri }, position, _character, _options, token) {
			await addRowOnEnter(server, uri.toString(), position, () => token.isCancellationRequested);
			return undefined;
		},
	};
	const server: LanguageServer = new LanguageServer({
		createClient(handlers) {
			tree.reset();
			const client = createClient(context, { ...clientOptions(log), middleware, ...handlers });
			registerNotifications(client, statuses, tree);
			connectPreview(client, () => preview);
			registerHostRequests(client, log);
			return client;
		},
		onEnd() {
			statuses.clear();
			tree.reset();
			setHasFindings(false);
		},
		onGiveUp: () => void offerRestart(),
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
			// An automatic save after a delay comes while the author is still writing.
			const isDeliberate = event.reason !== TextDocumentSaveReason.AfterDelay;
			if (isDeliberate && statuses.followsTemplate(event.document.uri))
				event.waitUntil(lastUpdatedOnSave(server, event.document));
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

/** Handles the notifications of the server, except those for previews. */
function registerNotifications(
	client: BaseLanguageClient,
	statuses: DocumentStatuses,
	tree: DocumentTree,
): void {
	onNotification(client, documentStatusNotification, (status) => statuses.set(status));
	onNotification(client, workspaceFindingsNotification, ({ hasFindings }) => setHasFindings(hasFindings));
	onNotification(client, documentsChangedNotification, (change) => tree.change(change));
}

/** Passes updates to the previews. Tells them about every new server, which knows no preview yet. */
function connectPreview(client: BaseLanguageClient, preview: () => Preview): void {
	onNotification(client, previewUpdateNotification, (update) => preview().update(update));
	client.onDidChangeState(({ newState }) => {
		if (newState === State.Running) preview().onServerStarted();
	});
}

/** Sets the context key for workspace findings, which decides whether they can be cleared. */
function setHasFindings(hasFindings: boolean): void {
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

/** The address of the manual page that the code of a finding links to. */
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
