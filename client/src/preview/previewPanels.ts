import {
	Disposable,
	Range,
	type TextEditor,
	TextEditorRevealType,
	Uri,
	type ViewColumn,
	type WebviewPanel,
	window,
	workspace,
} from 'vscode';
import { read } from '#common/protocol/message.ts';
import { type FromPage, type PageState, pageState } from '#common/protocol/pageMessages.ts';
import type { PreviewUpdate } from '#common/protocol/preview.ts';
import type { DocumentStatuses } from '../status/documentStatuses.ts';
import { PreviewPanel } from './previewPanel.ts';
import type { PreviewSessions } from './previewSessions.ts';

const previewType = 'archdocs.preview';

/** How long an editor does not scroll the page after the page has scrolled the editor, in milliseconds. */
const echoDuration = 400;

/** A message from a page, except that it scrolled. */
export type PageAction = Exclude<FromPage, { readonly type: 'scroll' }>;

/** What {@link PreviewPanels} depends on. */
export interface PreviewPanelsInput {
	readonly extension: Uri;
	readonly sessions: PreviewSessions;
	readonly statuses: DocumentStatuses;
	readonly onAction: (panel: PreviewPanel, action: PageAction) => void;
}

/** The preview panels of a window: one that follows the active document, and locked ones that stay at theirs. */
export class PreviewPanels implements Disposable {
	readonly #input: PreviewPanelsInput;
	readonly #panels = new Set<PreviewPanel>();
	readonly #listeners: Disposable;
	/** When a page last scrolled the editors of a document, by URI. */
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
				if (Date.now() - (this.#scrolled.get(uri) ?? 0) < echoDuration) return;
				for (const panel of this.#showing(uri)) panel.scrollTo(topLine(textEditor));
			}),
			workspace.onDidOpenTextDocument(({ uri }) => this.#reopen(uri)),
			// VS Code closes a document that no editor shows.
			workspace.onDidCloseTextDocument(({ uri }) => this.#reopen(uri)),
			workspace.onDidRenameFiles(({ files }) => {
				for (const { oldUri, newUri } of files) this.#onRename(oldUri, newUri);
			}),
		);
	}

	/** The panel that has the focus. Undefined when none has it. */
	get active(): PreviewPanel | undefined {
		return [...this.#panels].find(({ isActive }) => isActive);
	}

	/** A panel whose page shows a document. */
	showing(uri: Uri): PreviewPanel | undefined {
		return this.#showing(uri.toString())[0];
	}

	/** Shows a document in the panel that follows the active document. Creates that panel if there is none. */
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

	/** Shows an update that the server has sent. */
	update(update: PreviewUpdate): void {
		const uri = Uri.parse(update.uri).toString();
		for (const panel of this.#showing(uri)) panel.update({ ...update, uri });
	}

	/** Opens the shown documents again on a server that has just started. */
	onServerStarted(): void {
		for (const uri of new Set([...this.#panels].map((panel) => panel.uri.toString())))
			this.#reopen(Uri.parse(uri));
	}

	/** Locks or unlocks a panel. An unlocked panel replaces the one that followed before. */
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
			onDocumentNeeded: (waiting) => void this.#openDocument(waiting),
			onDocumentHidden: (_, uri) => {
				if (this.#showing(uri.toString()).length === 0) this.#input.sessions.close(uri);
			},
			onMessage: (sender, message) => {
				// A reader who selected something in the page goes on reading there.
				if (message.type === 'scroll' || message.type === 'select')
					this.#scrolled.set(sender.uri.toString(), Date.now());
				if (message.type === 'scroll') scrollEditors(sender, message.line);
				else this.#input.onAction(sender, message);
			},
			onClose: (closed) => this.#panels.delete(closed),
		});
		this.#panels.add(panel);
		return panel;
	}

	/** Opens the document of a panel and starts the updates of its page. */
	async #openDocument(panel: PreviewPanel): Promise<void> {
		const { uri } = panel;
		const isWanted = () => panel.shows(uri.toString());
		const [editor] = editorsOf(uri.toString());
		panel.postDocument(editor && topLine(editor));
		const problem = await this.#input.sessions.open(uri, isWanted);
		if (problem !== undefined && isWanted()) panel.showProblem(problem);
	}

	#follow(): void {
		const uri = window.activeTextEditor?.document.uri;
		const panel = this.#following;
		if (uri === undefined || panel === undefined || panel.uri.toString() === uri.toString()) return;
		if (this.#input.statuses.followsTemplate(uri)) panel.show(uri, {});
	}

	#reopen(uri: Uri): void {
		for (const panel of this.#showing(uri.toString())) panel.show(uri, {});
	}

	#onRename(from: Uri, to: Uri): void {
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

function editorsOf(uri: string): readonly TextEditor[] {
	return window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri);
}

/** The line at the top of an editor. A fraction says how much of a wrapped line is above the top. */
function topLine({ document, visibleRanges }: TextEditor): number {
	const start = visibleRanges[0]?.start;
	if (start === undefined || start.line >= document.lineCount) return 0;
	return start.line + start.character / (document.lineAt(start.line).text.length + 2);
}

/** Scrolls a line to the top of an editor without moving the cursor. */
function revealTop(editor: TextEditor, line: number): void {
	const whole = Math.min(Math.floor(line), editor.document.lineCount - 1);
	const { text } = editor.document.lineAt(whole);
	const character = Math.floor((line - whole) * text.length);
	const range = new Range(whole, Math.max(0, Math.min(character, text.length)), whole + 1, 0);
	editor.revealRange(range, TextEditorRevealType.AtTop);
}
