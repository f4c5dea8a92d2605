import { RelativePattern, type Uri, workspace } from 'vscode';
import type { FillValue } from '#common/protocol/filling.ts';

/** A longer list would be too long to search in. */
const mostFiles = 2000;

/** The paths of all folders and files in the workspace folder of a document, relative to that folder. Folders come first. */
export async function workspacePaths(document: Uri): Promise<readonly FillValue[]> {
	const folder = workspace.getWorkspaceFolder(document);
	if (folder === undefined) return [];
	const inFolder = new RelativePattern(folder, '**/*');
	const files = await workspace.findFiles(
		inFolder,
		'**/{node_modules,.git,dist,out,build,target}/**',
		mostFiles,
	);
	const paths = files.map((uri) => workspace.asRelativePath(uri, false)).sort();
	const folders = [...new Set(paths.flatMap(foldersOf))].sort();
	return [
		...folders.map((path) => ({ value: path, detail: 'Folder' })),
		...paths.map((path) => ({ value: path, detail: '' })),
	];
}

function foldersOf(path: string): readonly string[] {
	const parts = path.split('/').slice(0, -1);
	return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
