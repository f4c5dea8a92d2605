import { Uri, workspace } from 'vscode';

/** True when a workspace folder has a folder `.archdocs`. */
export async function hasConfiguration(): Promise<boolean> {
	const folders = workspace.workspaceFolders ?? [];
	const found = await Promise.all(folders.map(({ uri }) => isThere(Uri.joinPath(uri, '.archdocs'))));
	return found.includes(true);
}

async function isThere(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}
