import { commands, env, FileType, Range, type TextDocumentShowOptions, Uri, window, workspace } from 'vscode';
import { type LinkTarget, linkTarget } from './linkTarget.ts';
import type { PreviewPanel } from './previewPanel.ts';
import { showSource } from './showSource.ts';

/**
 * Follows a link in the document that a panel shows.
 *
 * @param aside opens a Markdown document in an editor, not in the panel
 */
export async function followLink(panel: PreviewPanel, href: string, aside: boolean): Promise<void> {
	const own = workspace.getWorkspaceFolder(panel.uri);
	const others = (workspace.workspaceFolders ?? []).filter((folder) => folder !== own);
	const folders = [...(own ? [own] : []), ...others].map(({ uri }) => uri);
	const isSameFileSystem = ({ scheme, authority }: Uri) =>
		scheme === panel.uri.scheme && authority === panel.uri.authority;
	const target = linkTarget(href, panel.uri, folders.filter(isSameFileSystem));
	if (target.kind === 'refused') window.showWarningMessage(target.reason);
	else if (target.kind === 'external') await env.openExternal(Uri.parse(target.address));
	else await openFile(panel, target, aside);
}

async function openFile(
	panel: PreviewPanel,
	{ path, line, anchor }: LinkTarget & { readonly kind: 'file' },
	aside: boolean,
): Promise<void> {
	const uri = panel.uri.with({ path, query: '', fragment: '' });
	const type = await typeOf(uri);
	if (type === undefined) {
		window.showWarningMessage(`The link leads to a file that is not there: ${workspace.asRelativePath(uri)}`);
		return;
	}
	const start = line === null ? undefined : { line, character: 0 };
	if (type & FileType.Directory) await commands.executeCommand('revealInExplorer', uri);
	else if (!/\.(?:md|mdown|mkdn?|markdown)$/i.test(path)) await openOther(panel, uri, line);
	else if (aside) await showSource(uri, panel.column, start && { start, end: start });
	else panel.show(uri, { ...(line !== null && { line }), ...(anchor !== null && { anchor }) });
}

/** Opens a file that is not Markdown in an editor beside the panel. */
async function openOther(panel: PreviewPanel, uri: Uri, line: number | null): Promise<void> {
	const beside = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== panel.column)?.viewColumn;
	const options: TextDocumentShowOptions = {
		...(beside !== undefined && { viewColumn: beside }),
		...(line !== null && { selection: new Range(line, 0, line, 0) }),
	};
	await commands.executeCommand('vscode.open', uri, options);
}

async function typeOf(uri: Uri): Promise<FileType | undefined> {
	try {
		return (await workspace.fs.stat(uri)).type;
	} catch {
		return undefined;
	}
}
