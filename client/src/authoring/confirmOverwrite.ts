import { type Uri, window, workspace } from 'vscode';

/**
 * Whether a file may be written: it does not exist, or the user agrees to overwrite it. The user can open the file instead.
 */
export async function confirmOverwrite(file: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(file);
	} catch {
		return true;
	}
	const overwrite = 'Overwrite';
	const open = 'Open It';
	const chosen = await window.showWarningMessage(
		`${workspace.asRelativePath(file)} exists already.`,
		{ modal: true, detail: 'What is in it would be lost.' },
		open,
		overwrite,
	);
	if (chosen === open) await window.showTextDocument(file);
	return chosen === overwrite;
}
