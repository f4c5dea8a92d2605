import { commands, Disposable, type ExtensionContext, window, workspace } from 'vscode';
import { commandIds } from '../commandIds.ts';
import { hasConfiguration } from '../languageServer/hasConfiguration.ts';
import type { DocumentStatuses } from '../status/documentStatuses.ts';
import type { DocumentTree } from './documentTree.ts';

/** Where the filter is remembered. */
const filterKey = 'archdocs.documents.openOnly';

/**
 * The view *Architecture Documents*. It is there in a workspace that has a folder `.archdocs`, or of which a document is
 * known, and follows the active editor without taking the focus.
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
		// Who came from an entry of the document stays there.
		if (view.selection.every((node) => node.uri !== uri))
			await view.reveal(entry, { select: true, focus: false });
	};
	const follow = () => {
		revealed = undefined;
		void reveal();
	};
	const update = () => {
		void setContext('archdocs.documents.none', tree.isComplete && tree.size === 0);
		const isAllDone = tree.isComplete && tree.size > 0 && tree.shown.length === 0;
		const isLooking = !tree.isComplete && tree.size === 0;
		const done = isAllDone ? 'Nothing is open: every document is complete.' : '';
		view.message = isLooking ? 'Looking for documents…' : done;
	};
	return Disposable.from(
		view,
		tree,
		showWhereKnown(tree, statuses),
		tree.onDidList(update),
		tree.onDidList(() => void reveal()),
		view.onDidChangeVisibility(follow),
		window.onDidChangeActiveTextEditor(follow),
		commands.registerCommand(commandIds.showOpenOnly, () => filter(true)),
		commands.registerCommand(commandIds.showAllDocuments, () => filter(false)),
	);
}

/** Has VS Code show the view once there is something for it to show. */
function showWhereKnown(tree: DocumentTree, statuses: DocumentStatuses): Disposable {
	let hasFolder = false;
	const update = () =>
		void setContext('archdocs.hasDocuments', hasFolder || tree.size > 0 || statuses.haveDocument);
	const look = async () => {
		hasFolder = await hasConfiguration();
		update();
	};
	void look();
	const watcher = workspace.createFileSystemWatcher('**/.archdocs', false, true, false);
	return Disposable.from(
		watcher,
		watcher.onDidCreate(() => void look()),
		watcher.onDidDelete(() => void look()),
		workspace.onDidChangeWorkspaceFolders(() => void look()),
		tree.onDidList(update),
		statuses.onDidChange(update),
	);
}

function setContext(key: string, value: boolean): Thenable<unknown> {
	return commands.executeCommand('setContext', key, value);
}
