import { CompletionItemKind, type CompletionList, commands, extensions, Position } from 'vscode';
import { examples, openExample } from './examples.ts';
import { expectSame, expectThat } from './expect.ts';

describe('contributions', () => {
	it('is active once a Markdown document is open', async () => {
		await openExample(examples.ordinary);
		const extension = extensions.getExtension('archdocs.archdocs');
		expectThat(extension, 'The extension is not there');
		await extension.activate();
		expectSame(extension.isActive, true);
	});

	it('has its commands', async () => {
		const all = new Set(await commands.getCommands(true));
		for (const name of [
			'newDocument',
			'insertSection',
			'useAsTemplate',
			'addTableRow',
			'alignTable',
			'showOpenSections',
			'restartServer',
			'showLog',
			'whyChecked',
			'checkWorkspace',
			'clearWorkspaceFindings',
		]) {
			expectThat(all.has(`archdocs.${name}`), `archdocs.${name} is missing`);
		}
	});

	it('offers its snippets in Markdown', async () => {
		const document = await openExample(examples.ordinary);
		const list = await commands.executeCommand<CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			new Position(document.lineCount - 1, 0),
		);
		const snippets = list.items
			.filter(({ kind }) => kind === CompletionItemKind.Snippet)
			.map(({ label }) => (typeof label === 'string' ? label : label.label));
		expectThat(
			snippets.some((prefix) => prefix.startsWith('arch')),
			`None of ArchDocs' snippets is among ${snippets.join(', ')}`,
		);
	});
});
