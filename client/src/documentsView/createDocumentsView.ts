import { commands, Disposable, type ExtensionContext, Uri, window, workspace } from 'vscode';
import { read } from '#common/protocol/message.ts';
import { range as rangeSchema } from '#common/protocol/ranges.ts';
import { commandIds } from '../commandIds.ts';
import { toRange } from '../editor/convert.ts';
import { hasConfiguration } from '../languageServer/hasConfiguration.ts';
import type { DocumentStatuses } from '../status/documentStatuses.ts';
import type { DocumentTree } from './documentTree.ts';

/** The context key and the key of the workspace state that hold the filter. */
const filterKey = 'archdocs.documents.openOnly';

/**
 * Creates the *Architecture Documents* view with its commands. The view is visible in a workspace that has a `.archdocs` folder
 * or a document. It reveals the document of the active editor without taking the focus.
 */
export function createDocumentsView(
	{ workspaceState }: ExtensionContext,
	tree: DocumentTree,
	statuses: DocumentStatuses,
): Disposable {
	const view = window.createTreeView('archdocs.documents', { treeDataProvider: tree, showCollapseAll: true });
	const filter = (showsOpenOnly: boolean) => {
		void setContext(filterKey, showsOpenOnly);
		void workspaceState.update(filterKey, showsOpenOnly);
		tree.showOpenOnly(showsOpenOnly);
	};
	filter(workspaceState.get(filterKey) === true);
	let revealed: string | undefined;
	const reveal = async () => {
		const uri = window.activeTextEditor?.document.uri.toString();
		const entry = uri === undefined ? undefined : tree.find(uri);
		if (!view.visible || entry === undefined || revealed === uri) return;
		revealed = uri;
		// A selected section or place of the document stays selected.
		if (view.selection.every((node) => node.uri !== uri))
			await view.reveal(entry, { select: true, focus: false });
	};
	const revealAgain = () => {
		revealed = undefined;
		void reveal();
	};
	const update = () => {
		void setContext('archdocs.documents.none', tree.isComplete && tree.size === 0);
		const isEverythingFilled = tree.isComplete && tree.size > 0 && tree.shown.length === 0;
		const isSearching = !tree.isComplete && tree.size === 0;
		const filledMessage = isEverythingFilled ? 'Nothing is open: every document is complete.' : '';
		view.message = isSearching ? 'Looking for documents…' : filledMessage;
	};
	return Disposable.from(
		view,
		tree,
		createViewContext(tree, statuses),
		tree.onDidList(update),
		tree.onDidList(() => void reveal()),
		view.onDidChangeVisibility(revealAgain),
		window.onDidChangeActiveTextEditor(revealAgain),
		commands.registerCommand(commandIds.showOpenOnly, () => filter(true)),
		commands.registerCommand(commandIds.showAllDocuments, () => filter(false)),
		commands.registerCommand(commandIds.goToPlace, goToPlace),
	);
}

/** Keeps the context key `archdocs.hasDocuments` current, which makes the view visible. */
function createViewContext(tree: DocumentTree, statuses: DocumentStatuses): Disposable {
	let hasFolder = false;
	const update = () =>
		void setContext('archdocs.hasDocuments', hasFolder || tree.size > 0 || statuses.haveDocument);
	const findFolder = async () => {
		hasFolder = await hasConfiguration();
		update();
	};
	void findFolder();
	const watcher = workspace.createFileSystemWatcher('**/.archdocs', false, true, false);
	return Disposable.from(
		watcher,
		watcher.onDidCreate(() => void findFolder()),
		watcher.onDidDelete(() => void findFolder()),
		workspace.onDidChangeWorkspaceFolders(() => void findFolder()),
		tree.onDidList(update),
		statuses.onDidChange(update),
	);
}

/** Opens a document and selects a range of it, so that typing replaces it. Nodes of the view call this command. */
async function goToPlace(uri: unknown, range: unknown): Promise<void> {
	const place = read(rangeSchema, range);
	if (typeof uri !== 'string' || place === undefined) return;
	await window.showTextDocument(Uri.parse(uri), { selection: toRange(place) });
}

function setContext(key: string, value: boolean): Thenable<unknown> {
	return commands.executeCommand('setContext', key, value);
}
