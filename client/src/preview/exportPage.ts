import { env, ProgressLocation, Uri, window, workspace } from 'vscode';
import { type DrawnDiagram, renderPageRequest } from '#common/protocol/preview.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { fileNameOf } from '../uriPath.ts';

/**
 * Writes a document as one HTML file to a place that the user chooses.
 *
 * @param draw draws the diagrams of the document
 */
export async function exportPage(
	server: LanguageServer,
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
	const options = { location: ProgressLocation.Notification, title: `Exporting ${fileNameOf(document)}…` };
	const page = await window.withProgress(options, async () =>
		server.request(renderPageRequest, { uri: document.toString(), diagrams: await draw() }),
	);
	if (page === undefined) {
		window.showWarningMessage(`ArchDocs could not export ${fileNameOf(document)}.`);
		return;
	}
	try {
		await workspace.fs.writeFile(file, new TextEncoder().encode(page.html));
	} catch {
		window.showWarningMessage(
			`${fileNameOf(file)} cannot be written there. Choose a folder in which you may write.`,
		);
		return;
	}
	const open = 'Open';
	const message = `Exported to ${workspace.asRelativePath(file)}.`;
	const chosen =
		page.problems.length === 0
			? await window.showInformationMessage(message, open)
			: await window.showWarningMessage([message, ...page.problems].join(' '), open);
	if (chosen === open) await env.openExternal(file);
}

/** A file with the name of the document, in its folder. */
function proposedFile(document: Uri): Uri | undefined {
	const name = `${fileNameOf(document).replace(/\.[^.]*$/, '') || 'document'}.html`;
	if (document.scheme !== 'untitled') return Uri.joinPath(document, '..', name);
	const folder = workspace.workspaceFolders?.[0]?.uri;
	return folder && Uri.joinPath(folder, name);
}
