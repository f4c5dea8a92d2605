import { slug } from 'github-slugger';
import { FileType, Selection, Uri, window, workspace } from 'vscode';
import { newDocumentRequest, type TemplateInfo, templatesRequest } from '#common/protocol/authoring.ts';
import { today } from '#common/today.ts';
import { toRange } from '../editor/convert.ts';
import type { Server } from '../languageServer/languageServer.ts';
import { chooseFolder } from './chooseFolder.ts';
import { mayWrite } from './confirmOverwrite.ts';

const title = 'New Architecture Document';

/**
 * Makes a document from a template: asks for the template, the folder and the name, fills in what is known, and opens
 * it at the first placeholder. Nothing is written before all is answered.
 *
 * @param folder where it is to stand, when the command was chosen on a folder
 */
export async function newDocument(server: Server, folder: Uri | undefined): Promise<void> {
	const target = (await folderOf(folder)) ?? (await chooseFolder(title));
	if (target === undefined) return;
	const template = await chooseTemplate(server, target);
	if (template === undefined) return;
	const name = await window.showInputBox({
		title,
		prompt:
			template.title === null
				? 'What the document is about'
				: `What the document is about, for "${template.title}"`,
		placeHolder: 'Payments',
		ignoreFocusOut: true,
		validateInput: (value) => (value.trim() === '' ? 'Give the document a name.' : undefined),
	});
	if (name === undefined) return;
	const file = await chooseFile(target, name);
	if (file === undefined || !(await mayWrite(file))) return;
	const made = await server.ask(newDocumentRequest, {
		folder: target.toString(),
		type: template.type,
		title: name,
		today: today(),
	});
	if (made === undefined) {
		window.showErrorMessage(
			`The template "${template.type}" could not be read. The log of ArchDocs says why.`,
		);
		return;
	}
	await workspace.fs.writeFile(file, new TextEncoder().encode(made.text));
	const editor = await window.showTextDocument(file);
	if (made.firstPlaceholder === null) return;
	const range = toRange(made.firstPlaceholder);
	editor.selection = new Selection(range.start, range.end);
	editor.revealRange(range);
}

/** What was chosen in the explorer may be a file: then its folder is meant. */
async function folderOf(chosen: Uri | undefined): Promise<Uri | undefined> {
	if (chosen === undefined) return undefined;
	const { type } = await workspace.fs.stat(chosen);
	return type & FileType.Directory ? chosen : Uri.joinPath(chosen, '..');
}

/** The only one is taken without asking. */
async function chooseTemplate(server: Server, folder: Uri): Promise<TemplateInfo | undefined> {
	const templates = await server.ask(templatesRequest, { folder: folder.toString() });
	if (templates === undefined || templates.length === 0) {
		window.showErrorMessage('ArchDocs has no templates at the moment: its server is not running.');
		return undefined;
	}
	if (templates.length === 1) return templates[0];
	const items = templates.map((template) => ({
		label: template.type,
		description: template.uri === null ? 'built in' : workspace.asRelativePath(Uri.parse(template.uri)),
		detail: template.sections.join(' · '),
		template,
	}));
	const chosen = await window.showQuickPick(items, {
		title,
		placeHolder: 'The template that the document follows',
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	return chosen?.template;
}

async function chooseFile(folder: Uri, name: string): Promise<Uri | undefined> {
	const suggested = `${slug(name) || 'architecture'}.md`;
	const file = await window.showInputBox({
		title,
		prompt: `The name of the file in ${workspace.asRelativePath(folder)}`,
		value: suggested,
		valueSelection: [0, suggested.length - '.md'.length],
		ignoreFocusOut: true,
		validateInput: (value) =>
			/^[^\\/:*?"<>|]+$/.test(value.trim()) && !/^\.*$/.test(value.trim())
				? undefined
				: 'A file name has none of \\ / : * ? " < > |',
	});
	if (file === undefined) return undefined;
	const trimmed = file.trim();
	return Uri.joinPath(folder, /\.(?:md|markdown)$/i.test(trimmed) ? trimmed : `${trimmed}.md`);
}
