import { Uri, workspace } from 'vscode';

/** Whether any workspace folder has a `.archdocs` folder. */
export async function hasConfiguration(): Promise<boolean> {
	const folders = workspace.workspaceFolders ?? [];
	const found = await Promise.all(folders.map(({ uri }) => exists(Uri.joinPath(uri, '.archdocs'))));
	return found.includes(true);
}

async function exists(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}
