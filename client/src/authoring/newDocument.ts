import { slug } from 'github-slugger';
import { FileType, Uri, window, workspace } from 'vscode';
import { newDocumentRequest, type TemplateInfo, templatesRequest } from '#common/protocol/authoring.ts';
import { today } from '#common/today.ts';
import { toRange } from '../editor/convert.ts';
import { selectRange } from '../editor/textEditors.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { confirmOverwrite } from './confirmOverwrite.ts';

const title = 'New Architecture Document';

/**
 * Creates a document from a template. Asks for the folder, the template and the name, fills in what is known, and opens the
 * document at its first placeholder. Nothing is written before every question is answered.
 *
 * @param chosen the folder or file on which the command was chosen in the explorer
 */
export async function newDocument(server: LanguageServer, chosen: Uri | undefined): Promise<void> {
	const target = (await folderOf(chosen)) ?? (await chooseFolder());
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
	if (file === undefined || !(await confirmOverwrite(file))) return;
	const created = await server.request(newDocumentRequest, {
		folder: target.toString(),
		type: template.type,
		title: name,
		today: today(),
	});
	if (created === undefined) {
		window.showErrorMessage(
			`The template "${template.type}" could not be read. The log of ArchDocs says why.`,
		);
		return;
	}
	await workspace.fs.writeFile(file, new TextEncoder().encode(created.text));
	const editor = await window.showTextDocument(file);
	if (created.firstPlaceholder === null) return;
	selectRange(editor, toRange(created.firstPlaceholder));
}

/** The chosen folder, or the folder of a chosen file. */
async function folderOf(chosen: Uri | undefined): Promise<Uri | undefined> {
	if (chosen === undefined) return undefined;
	const { type } = await workspace.fs.stat(chosen);
	return type & FileType.Directory ? chosen : Uri.joinPath(chosen, '..');
}

/** How many Markdown files are searched for folders to offer. */
const mostFiles = 500;

/** Asks for a folder. Offers the workspace folders, those with Markdown files in them, and any other. */
async function chooseFolder(): Promise<Uri | undefined> {
	const roots = workspace.workspaceFolders ?? [];
	if (roots.length === 0) {
		window.showInformationMessage('Open a folder first: the document is to be written into it.');
		return undefined;
	}
	const files = await workspace.findFiles('**/*.md', '**/{node_modules,.archdocs,.git}/**', mostFiles);
	const folders = new Map(roots.map(({ uri, name }) => [uri.toString(), { uri, label: name }]));
	for (const file of files) {
		const uri = Uri.joinPath(file, '..');
		if (!folders.has(uri.toString()))
			folders.set(uri.toString(), { uri, label: workspace.asRelativePath(uri) });
	}
	const other = { label: '$(folder-opened) Another folder…', uri: undefined };
	const sorted = [...folders.values()].sort(
		(a, b) => a.uri.path.length - b.uri.path.length || a.label.localeCompare(b.label),
	);
	const chosen = await window.showQuickPick(
		[...sorted.map(({ uri, label }) => ({ label: `$(folder) ${label}`, uri })), other],
		{ title, placeHolder: 'The folder that the document stands in', ignoreFocusOut: true },
	);
	if (chosen === undefined || chosen.uri !== undefined) return chosen?.uri;
	const picked = await window.showOpenDialog({
		title,
		openLabel: 'Choose',
		canSelectFiles: false,
		canSelectFolders: true,
		...(roots[0] && { defaultUri: roots[0].uri }),
	});
	return picked?.[0];
}

/** Asks for a template. A single template is taken without asking. */
async function chooseTemplate(server: LanguageServer, folder: Uri): Promise<TemplateInfo | undefined> {
	const templates = await server.request(templatesRequest, { folder: folder.toString() });
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

/** Asks for the name of the file. Adds `.md` to a name without an extension. */
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
