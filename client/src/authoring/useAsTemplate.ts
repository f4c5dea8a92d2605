import { Uri, window, workspace } from 'vscode';
import { asTemplateRequest } from '#common/protocol/authoring.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { confirmOverwrite } from './confirmOverwrite.ts';

/**
 * Copies the active document into `.archdocs/templates/` of its workspace folder. Only a document in which nothing is filled
 * in yet can be a template.
 */
export async function useAsTemplate(server: LanguageServer): Promise<void> {
	const document = window.activeTextEditor?.document;
	if (document?.languageId !== 'markdown') {
		window.showInformationMessage('Open the Markdown document first that is to be a template.');
		return;
	}
	const root = workspace.getWorkspaceFolder(document.uri) ?? workspace.workspaceFolders?.[0];
	if (root === undefined) {
		window.showInformationMessage('Open a folder first: templates are kept in its .archdocs/templates.');
		return;
	}
	const uri = document.uri.toString();
	const requestTemplate = (type: string) => server.request(asTemplateRequest, { uri, type });
	let answer = await requestTemplate('');
	if (answer?.template && answer.template.type === null) {
		const type = await askForType();
		if (type === undefined) return;
		answer = await requestTemplate(type);
	}
	if (!answer?.template) {
		const notRunning = 'ArchDocs could not look at the document: its server is not running.';
		window.showWarningMessage(answer?.problem ?? notRunning);
		return;
	}
	const { text, type, fileName } = answer.template;
	const file = Uri.joinPath(root.uri, '.archdocs', 'templates', fileName);
	if (!(await confirmOverwrite(file))) return;
	await workspace.fs.writeFile(file, new TextEncoder().encode(text));
	await window.showTextDocument(file);
	window.showInformationMessage(
		`Documents of the Type "${type}" now follow ${workspace.asRelativePath(file)}.`,
	);
}

function askForType(): Thenable<string | undefined> {
	return window.showInputBox({
		title: 'Use Document As Template',
		prompt: 'The Type by which documents name the template, as in "Type: Runbook"',
		ignoreFocusOut: true,
		validateInput: (value) =>
			/^[^[\]{}<>\r\n]+$/.test(value.trim()) ? undefined : 'Give the template a name without brackets.',
	});
}
