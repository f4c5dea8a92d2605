import { Disposable, Uri, type ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import { read } from '#common/protocol/message.ts';
import { type FromPage, type PageState, pageState } from '#common/protocol/pageMessages.ts';
import type { PreviewUpdate } from '#common/protocol/preview.ts';
import type { DocumentStatuses } from '../status/documentStatuses.ts';
import { revealTop, topLine } from './editorScroll.ts';
import { PreviewPanel } from './previewPanel.ts';
import type { PreviewSessions } from './previewSessions.ts';

const previewType = 'archdocs.preview';

/** For how long an editor that the page has moved does not move the page, in milliseconds. */
const echo = 400;

/** What is done in a page, but scrolling. */
export type PageAction = Exclude<FromPage, { readonly type: 'scroll' }>;

export interface PreviewPanelsInput {
	readonly extension: Uri;
	readonly sessions: PreviewSessions;
	readonly statuses: DocumentStatuses;
	readonly act: (panel: PreviewPanel, action: PageAction) => void;
}

/** The previews of a window: one that follows the active document, and those that are locked. */
export class PreviewPanels implements Disposable {
	readonly #input: PreviewPanelsInput;
	readonly #panels = new Set<PreviewPanel>();
	readonly #listeners: Disposable;
	/** By document, when a page last moved its editors. */
	readonly #scrolled = new Map<string, number>();

	constructor(input: PreviewPanelsInput) {
		this.#input = input;
		this.#listeners = Disposable.from(
			window.registerWebviewPanelSerializer(previewType, {
				deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => this.#restore(panel, state),
			}),
			window.onDidChangeActiveTextEditor(() => this.#follow()),
			input.statuses.onDidChange(() => this.#follow()),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				const uri = textEditor.document.uri.toString();
				if (Date.now() - (this.#scrolled.get(uri) ?? 0) < echo) return;
				for (const panel of this.#showing(uri)) panel.scrollTo(topLine(textEditor));
			}),
			workspace.onDidOpenTextDocument(({ uri }) => this.#reopen(uri)),
			// VS Code closes what no editor shows.
			workspace.onDidCloseTextDocument(({ uri }) => this.#reopen(uri)),
			workspace.onDidRenameFiles(({ files }) => {
				for (const { oldUri, newUri } of files) this.#renamed(oldUri, newUri);
			}),
		);
	}

	/** The panel that has the focus. */
	get active(): PreviewPanel | undefined {
		return [...this.#panels].find(({ isActive }) => isActive);
	}

	/** A panel that shows a document now. */
	showing(uri: Uri): PreviewPanel | undefined {
		return this.#showing(uri.toString())[0];
	}

	/** Shows a document in the panel that follows, which is made where there is none. */
	open(uri: Uri, column: ViewColumn, preserveFocus: boolean): PreviewPanel {
		const present = this.#following;
		if (present) {
			present.reveal(column, preserveFocus);
			present.show(uri, {});
			return present;
		}
		const options = { enableFindWidget: true, enableScripts: true };
		const panel = window.createWebviewPanel(
			previewType,
			'Preview',
			{ viewColumn: column, preserveFocus },
			options,
		);
		return this.#add(panel, { uri: uri.toString(), locked: false, reader: false, line: 0 });
	}

	/** Takes what the server says is to be shown. */
	update(update: PreviewUpdate): void {
		const uri = Uri.parse(update.uri).toString();
		for (const panel of this.#showing(uri)) panel.update({ ...update, uri });
	}

	/** There is a server, or another one: it knows of no preview. */
	serverStarted(): void {
		for (const uri of new Set([...this.#panels].map((panel) => panel.uri.toString())))
			this.#reopen(Uri.parse(uri));
	}

	/** Keeps a panel at its document, or lets it follow; one that followed meanwhile goes. */
	toggleLock(panel: PreviewPanel): void {
		const other = this.#following;
		panel.toggleLock();
		if (!panel.isLocked && other !== panel) other?.dispose();
	}

	dispose(): void {
		this.#listeners.dispose();
		for (const panel of [...this.#panels]) panel.dispose();
	}

	get #following(): PreviewPanel | undefined {
		return [...this.#panels].find(({ isLocked }) => !isLocked);
	}

	#showing(uri: string): readonly PreviewPanel[] {
		return [...this.#panels].filter((panel) => panel.shows(uri));
	}

	#restore(panel: WebviewPanel, value: unknown): void {
		const state = read(pageState, value);
		if (state === undefined) panel.dispose();
		else this.#add(panel, state);
	}

	#add(webviewPanel: WebviewPanel, state: PageState): PreviewPanel {
		const panel = new PreviewPanel(webviewPanel, this.#input.extension, state, {
			wants: (wanting) => void this.#give(wanting),
			left: (_, uri) => {
				if (this.#showing(uri.toString()).length === 0) this.#input.sessions.close(uri);
			},
			done: (acting, message) => {
				// Who chose something in the page goes on reading there.
				if (message.type === 'scroll' || message.type === 'select')
					this.#scrolled.set(acting.uri.toString(), Date.now());
				if (message.type === 'scroll') scrollEditors(acting, message.line);
				else this.#input.act(acting, message);
			},
			closed: (gone) => this.#panels.delete(gone),
		});
		this.#panels.add(panel);
		return panel;
	}

	/** Gives a page the document that it is to show. */
	async #give(panel: PreviewPanel): Promise<void> {
		const { uri } = panel;
		const isWanted = () => panel.shows(uri.toString());
		const [editor] = editorsOf(uri.toString());
		panel.introduce(editor && topLine(editor));
		const problem = await this.#input.sessions.open(uri, isWanted);
		if (problem !== undefined && isWanted()) panel.showProblem(problem);
	}

	#follow(): void {
		const uri = window.activeTextEditor?.document.uri;
		const panel = this.#following;
		if (uri === undefined || panel === undefined || panel.uri.toString() === uri.toString()) return;
		if ((this.#input.statuses.get(uri)?.template ?? null) !== null) panel.show(uri, {});
	}

	#reopen(uri: Uri): void {
		for (const panel of this.#showing(uri.toString())) panel.show(uri, {});
	}

	#renamed(from: Uri, to: Uri): void {
		for (const panel of this.#panels) {
			const { path } = panel.uri;
			const isInside = path === from.path || path.startsWith(`${from.path}/`);
			if (isInside && panel.uri.scheme === from.scheme)
				panel.show(panel.uri.with({ path: to.path + path.slice(from.path.length) }), {});
		}
	}
}

function scrollEditors(panel: PreviewPanel, line: number): void {
	for (const editor of editorsOf(panel.uri.toString())) revealTop(editor, line);
}

function editorsOf(uri: string) {
	return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
}
