import { type Uri, window, workspace } from 'vscode';

/** True for a file that is not there, or that the user wants to be overwritten; opens it when that is wanted instead. */
export async function mayWrite(file: Uri): Promise<boolean> {
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
