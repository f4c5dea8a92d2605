import { commands, Disposable, type ExtensionContext, type LogOutputChannel, Uri } from 'vscode';
import { clearWorkspaceRequest } from '#common/protocol/workspace.ts';
import { applyWithReason } from './authoring/applyWithReason.ts';
import { editTable } from './authoring/editTable.ts';
import { insertMissingSection, insertSection } from './authoring/insertSection.ts';
import { newDocument } from './authoring/newDocument.ts';
import { setLastUpdated } from './authoring/setLastUpdated.ts';
import { useAsTemplate } from './authoring/useAsTemplate.ts';
import { commandIds } from './commandIds.ts';
import { checkWorkspace } from './diagnostics/checkWorkspace.ts';
import { explainRule, showManualPage } from './diagnostics/manualPages.ts';
import { fillSection } from './filling/fillSection.ts';
import type { LanguageServer } from './languageServer/languageServer.ts';
import { goToPlaceholder, type ShowPlace } from './openPlaces/goToPlaceholder.ts';
import { showOpenSections } from './openPlaces/showOpenSections.ts';
import type { DocumentStatuses } from './status/documentStatuses.ts';
import { whyChecked } from './status/whyChecked.ts';

/** What command handlers need from the extension. */
export interface CommandInput {
	readonly context: ExtensionContext;
	readonly log: LogOutputChannel;
	readonly server: LanguageServer;
	readonly statuses: DocumentStatuses;
	readonly showPlace: ShowPlace;
}

type CommandHandler = (...input: [argument?: unknown, more?: unknown]) => unknown;

/** Registers every command of the manifest except those of the documents view and of previews. */
export function registerCommands(input: CommandInput): Disposable {
	return Disposable.from(
		...Object.entries(handlersFor(input)).map(([name, handler]) =>
			commands.registerCommand(commandIds[name as HandledCommand], handler),
		),
	);
}

type HandledCommand = Exclude<keyof typeof commandIds, ViewCommand | PreviewCommand>;

type ViewCommand = 'showOpenOnly' | 'showAllDocuments' | 'goToPlace';

type PreviewCommand =
	| 'openPreview'
	| 'openPreviewToSide'
	| 'togglePreviewLock'
	| 'toggleReaderView'
	| 'exportHtml'
	| 'showPreviewSource';

function handlersFor(input: CommandInput): Readonly<Record<HandledCommand, CommandHandler>> {
	const { context, log, server, statuses } = input;
	const goTo = oneAtATime((direction: 1 | -1, target: unknown) =>
		goToPlaceholder(server, direction, input.showPlace, target),
	);
	const manualPage = (name: string, heading?: string) => () =>
		showManualPage(context.extensionUri, name, heading);
	return {
		restartServer: () => server.restart(),
		showLog: () => log.show(),
		newDocument: (folder) => newDocument(server, folder instanceof Uri ? folder : undefined),
		insertSection: () => insertSection(server),
		nextPlaceholder: (target) => goTo(1, target),
		previousPlaceholder: () => goTo(-1, undefined),
		fillSection: (target) => fillSection(server, target),
		showOpenSections: (target) => showOpenSections(server, target),
		setLastUpdated: () => setLastUpdated(server),
		addTableRow: () => editTable(server, 'add-row'),
		alignTable: () => editTable(server, 'align'),
		checkWorkspace: () => checkWorkspace(server),
		clearWorkspaceFindings: () => server.request(clearWorkspaceRequest, {}),
		insertMissingSection: (entry) => insertMissingSection(server, entry),
		useAsTemplate: () => useAsTemplate(server),
		explainRule: (rule) => explainRule(context.extensionUri, rule),
		readAboutNames: manualPage('names.md'),
		readAboutChecks: manualPage('adoption.md', '4-a-step-in-ci'),
		applyWithReason,
		whyChecked: () => whyChecked(statuses, server),
	};
}

/** Runs one call after the other, because each starts where the last one ended. */
function oneAtATime<Arguments extends readonly unknown[]>(
	run: (...input: Arguments) => Promise<void>,
): (...input: Arguments) => Promise<void> {
	let running = Promise.resolve();
	return (...input) => {
		const next = () => run(...input);
		running = running.then(next, next);
		return running;
	};
}
