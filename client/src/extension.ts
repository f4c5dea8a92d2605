import {
	commands,
	type ExtensionContext,
	type LogOutputChannel,
	TextDocumentSaveReason,
	Uri,
	window,
	workspace,
} from 'vscode';
import {
	type BaseLanguageClient,
	type LanguageClientOptions,
	type Middleware,
	RevealOutputChannelOn,
} from 'vscode-languageclient';
import { type ClientOptions, documentStatusMethod } from '#common/protocol.ts';
import { applyWithReason } from './commands/applyWithReason.ts';
import { commandIds } from './commands/commandIds.ts';
import { editTable, rowOnEnter } from './commands/editTable.ts';
import { explainRule } from './commands/explainRule.ts';
import { fillSection } from './commands/fillSection.ts';
import { goToPlaceholder } from './commands/goToPlaceholder.ts';
import { insertSection } from './commands/insertSection.ts';
import { newDocument } from './commands/newDocument.ts';
import { dateOnSave, setLastUpdated } from './commands/setLastUpdated.ts';
import { showOpenSections } from './commands/showOpenSections.ts';
import { showPage } from './commands/showPage.ts';
import { useAsTemplate } from './commands/useAsTemplate.ts';
import { whyChecked } from './commands/whyChecked.ts';
import { createDocumentContext } from './documentContext.ts';
import { documentSelector } from './documentSelector.ts';
import { DocumentStatuses } from './documentStatuses.ts';
import { answerHostRequests } from './hostRequests.ts';
import { parseDocumentStatus } from './parseDocumentStatus.ts';
import { restartLimit } from './restartLimit.ts';
import { Server } from './server.ts';
import { createStatusItem } from './statusItem.ts';

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
	const middleware: Middleware = {
		async provideOnTypeFormattingEdits({ uri }, position, _character, _options, token) {
			await rowOnEnter(server, uri.toString(), position, () => token.isCancellationRequested);
			return undefined;
		},
	};
	const server = new Server({
		createClient(handlers) {
			const client = createClient(context, { ...clientOptions(log), middleware, ...handlers });
			client.onNotification(documentStatusMethod, (parameters: unknown) => {
				const status = parseDocumentStatus(parameters);
				if (status !== undefined) statuses.set(status);
			});
			answerHostRequests(client, log);
			return client;
		},
		ended: () => statuses.clear(),
		gaveUp: () => void offerRestart(),
	});
	const statusItem = createStatusItem(statuses, commandIds.showOpenSections);
	// One after the other: each goes on from where the last one led.
	let going = Promise.resolve();
	const goTo = (direction: 1 | -1, target?: unknown) => {
		const go = () => goToPlaceholder(server, direction, statusItem.showPlace, target);
		going = going.then(go, go);
		return going;
	};
	context.subscriptions.push(
		log,
		statuses,
		statusItem,
		commands.registerCommand(commandIds.restartServer, () => server.restart()),
		commands.registerCommand(commandIds.showLog, () => log.show()),
		commands.registerCommand(commandIds.newDocument, (folder: unknown) =>
			newDocument(server, folder instanceof Uri ? folder : undefined),
		),
		commands.registerCommand(commandIds.insertSection, () => insertSection(server)),
		commands.registerCommand(commandIds.nextPlaceholder, (target: unknown) => goTo(1, target)),
		commands.registerCommand(commandIds.previousPlaceholder, () => goTo(-1)),
		commands.registerCommand(commandIds.fillSection, (target: unknown) => fillSection(server, target)),
		commands.registerCommand(commandIds.showOpenSections, (target: unknown) =>
			showOpenSections(server, target),
		),
		commands.registerCommand(commandIds.setLastUpdated, () => setLastUpdated(server)),
		workspace.onWillSaveTextDocument((event) => {
			// What is saved after a while is still being written.
			const isDone = event.reason !== TextDocumentSaveReason.AfterDelay;
			if (isDone && (statuses.get(event.document.uri)?.template ?? null) !== null)
				event.waitUntil(dateOnSave(server, event.document));
		}),
		commands.registerCommand(commandIds.addTableRow, () => editTable(server, 'add-row')),
		commands.registerCommand(commandIds.alignTable, () => editTable(server, 'align')),
		commands.registerCommand(commandIds.useAsTemplate, () => useAsTemplate(server)),
		commands.registerCommand(commandIds.explainRule, (rule: unknown) =>
			explainRule(context.extensionUri, rule),
		),
		commands.registerCommand(commandIds.readAboutNames, () => showPage(context.extensionUri, 'names.md')),
		commands.registerCommand(commandIds.readAboutChecks, () =>
			showPage(context.extensionUri, 'adoption.md', '4-a-step-in-ci'),
		),
		commands.registerCommand(commandIds.applyWithReason, applyWithReason),
		createDocumentContext(statuses),
		workspace.onDidGrantWorkspaceTrust(() => void server.restart()),
		commands.registerCommand(commandIds.whyChecked, () => whyChecked(statuses, server)),
	);
	server.start();
	return server;
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
