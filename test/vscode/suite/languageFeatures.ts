import {
	type CompletionList,
	commands,
	type Hover,
	type MarkdownString,
	Position,
	type TextDocument,
	WorkspaceEdit,
	workspace,
} from 'vscode';
import { examples, openExample } from './examples.ts';
import { expectThat } from './expect.ts';
import { waitForFindings } from './findings.ts';

describe('language features', () => {
	it('explains a placeholder in a hover', async () => {
		const document = await openExample(examples.halfFilled);
		const placeholder = (await waitForFindings(document)).find(
			({ range }) => document.getText(range) === '[Tech stack]',
		);
		expectThat(placeholder, 'The placeholder is not reported');
		const hovers = await commands.executeCommand<Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			placeholder.range.start.translate(0, 1),
		);
		const text = hovers
			.flatMap(({ contents }) => contents)
			.map((part) => (typeof part === 'string' ? part : (part as MarkdownString).value))
			.join('\n');
		expectThat(/Tech stack/.test(text), text);
		expectThat(/Key Components/.test(text), text);
	});

	it('completes the secrets of the document after vault::', async () => {
		const document = await openExample(examples.halfFilled);
		await waitForFindings(document);
		const labels = await completionLabels(document, await insertReference(document));
		expectThat(labels.includes('shop-api-key'), labels.join(', '));
		expectThat(labels.includes('returns-db-password'), labels.join(', '));
	});
});

/** Puts `vault::` in code marks below the document; gives the position after it. */
async function insertReference(document: TextDocument): Promise<Position> {
	const edit = new WorkspaceEdit();
	edit.insert(document.uri, new Position(document.lineCount, 0), '\n\nRead from `vault::`.\n');
	await workspace.applyEdit(edit);
	const offset = document.getText().lastIndexOf('vault::') + 'vault::'.length;
	return document.positionAt(offset);
}

async function completionLabels(document: TextDocument, position: Position): Promise<string[]> {
	const list = await commands.executeCommand<CompletionList>(
		'vscode.executeCompletionItemProvider',
		document.uri,
		position,
		':',
	);
	return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
