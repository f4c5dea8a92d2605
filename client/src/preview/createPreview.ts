import { commands, Disposable, type ExtensionContext, Uri, ViewColumn, window } from 'vscode';
import type { FillTarget } from '#common/protocol/filling.ts';
import type { PreviewUpdate } from '#common/protocol/preview.ts';
import { commandIds } from '../commandIds.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import type { DocumentStatuses } from '../status/documentStatuses.ts';
import { exportPage } from './exportPage.ts';
import { followLink } from './followLink.ts';
import type { PreviewPanel } from './previewPanel.ts';
import { type PageAction, PreviewPanels } from './previewPanels.ts';
import { PreviewSessions } from './previewSessions.ts';
import { showSource } from './showSource.ts';

/** The previews, as the rest of the extension sees them. */
export interface Preview extends Disposable {
	/** Shows an update that the server has sent. */
	update(update: PreviewUpdate): void;
	/** Opens the shown documents again on a server that has just started and knows no preview. */
	onServerStarted(): void;
}

/** Creates the previews and registers their commands. */
export function createPreview(
	{ extensionUri }: ExtensionContext,
	server: LanguageServer,
	statuses: DocumentStatuses,
): Preview {
	const panels: PreviewPanels = new PreviewPanels({
		extension: extensionUri,
		sessions: new PreviewSessions(server),
		statuses,
		onAction: (panel, action) => void runAction(server, panel, action),
	});
	const registered = Disposable.from(panels, ...registerPreviewCommands(server, panels));
	return {
		update: (update) => panels.update(update),
		onServerStarted: () => panels.onServerStarted(),
		dispose: () => registered.dispose(),
	};
}

function registerPreviewCommands(server: LanguageServer, panels: PreviewPanels): readonly Disposable[] {
	const open = (argument: unknown, column: ViewColumn, preserveFocus: boolean) => {
		const uri = argument instanceof Uri ? argument : activeMarkdown();
		if (uri) return panels.open(uri, column, preserveFocus);
		window.showInformationMessage('Open the Markdown document first that is to be previewed.');
		return undefined;
	};
	const withActive = (run: (panel: PreviewPanel) => unknown) => () => {
		const panel = panels.active;
		if (panel) return run(panel);
		window.showInformationMessage('Open a preview first.');
		return undefined;
	};
	const register = commands.registerCommand;
	return [
		register(commandIds.openPreview, (uri: unknown) => void open(uri, ViewColumn.Active, false)),
		register(commandIds.openPreviewToSide, (uri: unknown) => void open(uri, ViewColumn.Beside, true)),
		register(
			commandIds.togglePreviewLock,
			withActive((panel) => panels.toggleLock(panel)),
		),
		register(
			commandIds.toggleReaderView,
			withActive((panel) => panel.toggleReader()),
		),
		register(
			commandIds.showPreviewSource,
			withActive((panel) => showSource(panel.uri, panel.column)),
		),
		register(commandIds.exportHtml, () => {
			const uri = panels.active?.uri ?? activeMarkdown();
			// Only the page of a preview can draw diagrams.
			const draw = async () => (uri && panels.showing(uri)?.draw()) ?? [];
			if (uri) return exportPage(server, uri, draw);
			window.showInformationMessage('Open the Markdown document first that is to be exported.');
			return undefined;
		}),
	];
}

function activeMarkdown(): Uri | undefined {
	const document = window.activeTextEditor?.document;
	return document?.languageId === 'markdown' ? document.uri : undefined;
}

/** Does what the reader asked for in a page. */
async function runAction(server: LanguageServer, panel: PreviewPanel, action: PageAction): Promise<void> {
	const { uri, column } = panel;
	switch (action.type) {
		case 'select':
			await showSource(uri, column, action.range);
			break;
		case 'open':
			await followLink(panel, action.href, action.aside);
			break;
		case 'insert':
			await showSource(uri, column);
			await commands.executeCommand(commandIds.insertMissingSection, {
				uri: uri.toString(),
				info: { id: action.id },
			});
			break;
		case 'fill': {
			await showSource(uri, column);
			const target: FillTarget = { uri: uri.toString(), position: { line: action.line, character: 0 } };
			await commands.executeCommand(commandIds.fillSection, target);
			break;
		}
		case 'showProblems':
			await commands.executeCommand('workbench.actions.view.problems');
			break;
		case 'export':
			await exportPage(server, uri, () => panel.draw());
			break;
		default:
			break;
	}
}
