import { commands, languages, Uri, workspace } from 'vscode';
import { eventually } from './eventually.ts';
import { expectSame, expectThat } from './expect.ts';

/** No test opens this one. */
const closed = 'architecture-untouched.md';

describe('a check of the workspace', () => {
	it('finds what is in files that are not open, until it is cleared', async () => {
		const folder = workspace.workspaceFolders?.[0];
		expectThat(folder, 'No folder is open');
		const uri = Uri.joinPath(folder.uri, closed);
		const count = () => languages.getDiagnostics(uri).filter(({ source }) => source === 'archdocs').length;
		expectSame(count(), 0);
		await commands.executeCommand('archdocs.checkWorkspace');
		await eventually(`findings in ${closed}`, () => count() > 0 || undefined);
		expectSame(
			workspace.textDocuments.some((document) => document.uri.toString() === uri.toString()),
			false,
		);
		await commands.executeCommand('archdocs.clearWorkspaceFindings');
		await eventually(`no findings in ${closed}`, () => count() === 0 || undefined);
	});
});
