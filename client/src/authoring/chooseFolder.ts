import { Uri, window, workspace } from 'vscode';

/** Markdown files that are looked at for folders to offer. */
const mostFiles = 500;

/** Asks for a folder of the workspace: those with Markdown files in them, or any other. */
export async function chooseFolder(title: string): Promise<Uri | undefined> {
	const roots = workspace.workspaceFolders ?? [];
	if (roots.length === 0) {
		window.showInformationMessage('Open a folder first: the document is to be written into it.');
		return undefined;
	}
	const files = await workspace.findFiles('**/*.md', '**/{node_modules,.archdocs,.git}/**', mostFiles);
	const folders = new Map(roots.map(({ uri, name }) => [uri.toString(), { uri, label: name }]));
	for (const file of files) {
		const uri = Uri.joinPath(file, '..');
		if (!folders.has(uri.toString()))
			folders.set(uri.toString(), { uri, label: workspace.asRelativePath(uri) });
	}
	const other = { label: '$(folder-opened) Another folder…', uri: undefined };
	const sorted = [...folders.values()].sort(
		(a, b) => a.uri.path.length - b.uri.path.length || a.label.localeCompare(b.label),
	);
	const chosen = await window.showQuickPick(
		[...sorted.map(({ uri, label }) => ({ label: `$(folder) ${label}`, uri })), other],
		{ title, placeHolder: 'The folder that the document stands in', ignoreFocusOut: true },
	);
	if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri;
	const picked = await window.showOpenDialog({
		title,
		openLabel: 'Choose',
		canSelectFiles: false,
		canSelectFolders: true,
		...(roots[0] && { defaultUri: roots[0].uri }),
	});
	return picked?.[0];
}
