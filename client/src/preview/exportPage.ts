import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type DrawnDiagram, renderPageRequest } from '#common/protocol/preview.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { nameOf } from './nameOf.ts';

/**
 * Writes a document as one HTML file where the user wants it.
 *
 * @param draw gives its diagrams as a page draws them
 */
export async function exportPage(
	server: Server,
	document: Uri,
	draw: () => Promise<readonly DrawnDiagram[]>,
): Promise<void> {
	const defaultUri = proposedFile(document);
	const file = await window.showSaveDialog({
		title: 'Export as HTML',
		saveLabel: 'Export',
		filters: { HTML: ['html'] },
		...(defaultUri && { defaultUri }),
	});
	if (file === undefined) return;
	const options = { location: ProgressLocation.Notification, title: `Exporting ${nameOf(document)}…` };
	const page = await window.withProgress(options, async () =>
		server.ask(renderPageRequest, { uri: document.toString(), diagrams: await draw() }),
	);
	if (page === undefined) {
		window.showWarningMessage(`ArchDocs could not export ${nameOf(document)}.`);
		return;
	}
	try {
		await workspace.fs.writeFile(file, new TextEncoder().encode(page.html));
	} catch {
		window.showWarningMessage(
			`${nameOf(file)} cannot be written there. Choose a folder in which you may write.`,
		);
		return;
	}
	const open = 'Open';
	const said = `Exported to ${workspace.asRelativePath(file)}.`;
	const chosen =
		page.problems.length === 0
			? await window.showInformationMessage(said, open)
			: await window.showWarningMessage([said, ...page.problems].join(' '), open);
	if (chosen === open) await env.openExternal(file);
}

/** Beside the document, with its name. */
function proposedFile(document: Uri): Uri | undefined {
	const name = `${nameOf(document).replace(/\.[^.]*$/, '') || 'document'}.html`;
	if (document.scheme !== 'untitled') return Uri.joinPath(document, '..', name);
	const folder = workspace.workspaceFolders?.[0]?.uri;
	return folder && Uri.joinPath(folder, name);
}
