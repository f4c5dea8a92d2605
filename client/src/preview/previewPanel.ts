import { Disposable, Uri, type ViewColumn, type WebviewPanel, workspace } from 'vscode';
import { read } from '#common/protocol/message.ts';
import { type FromPage, fromPage, type PageState, type ToPage } from '#common/protocol/pageMessages.ts';
import type { DrawnDiagram, PreviewUpdate } from '#common/protocol/preview.ts';
import { fileNameOf } from '../uriPath.ts';
import { pageHtml } from './pageHtml.ts';

/** What a panel reports to its owner. */
export interface PanelHost {
	/** The page needs its document: it has loaded, or is to show another one. */
	onDocumentNeeded(panel: PreviewPanel): void;
	/** The panel no longer shows this document. */
	onDocumentHidden(panel: PreviewPanel, uri: Uri): void;
	/** The reader did something in the page. */
	onMessage(panel: PreviewPanel, message: FromPage): void;
	onClose(panel: PreviewPanel): void;
}

/** Where in a document the page starts. */
export interface ScrollTarget {
	readonly line?: number;
	readonly anchor?: string;
}

/** How long the page may take to draw its diagrams, in milliseconds. */
const drawingTimeout = 30_000;

/** A webview panel that shows the page of one document at a time. */
export class PreviewPanel {
	readonly #panel: WebviewPanel;
	readonly #extension: Uri;
	readonly #host: PanelHost;
	readonly #listeners: Disposable;
	readonly #drawings = new Map<number, (diagrams: readonly DrawnDiagram[]) => void>();
	#uri: Uri;
	#isLocked: boolean;
	#isReader: boolean;
	#target: ScrollTarget;
	#isReady = false;
	#drawCount = 0;

	constructor(panel: WebviewPanel, extension: Uri, state: PageState, host: PanelHost) {
		this.#panel = panel;
		this.#extension = extension;
		this.#host = host;
		this.#uri = Uri.parse(state.uri);
		this.#isLocked = state.locked;
		this.#isReader = state.reader;
		this.#target = state.line > 0 ? { line: state.line } : {};
		this.#listeners = Disposable.from(
			panel.onDidChangeViewState(() => this.#onViewStateChange()),
			panel.onDidDispose(() => this.#onDispose()),
			panel.webview.onDidReceiveMessage((value: unknown) => this.#onMessage(value)),
		);
		panel.iconPath = {
			light: Uri.joinPath(extension, 'images', 'preview-light.svg'),
			dark: Uri.joinPath(extension, 'images', 'preview-dark.svg'),
		};
		this.#updateTitle();
		this.#load(this.#resourceRoots());
	}

	get uri(): Uri {
		return this.#uri;
	}

	get isLocked(): boolean {
		return this.#isLocked;
	}

	get isActive(): boolean {
		return this.#panel.active;
	}

	get column(): ViewColumn | undefined {
		return this.#panel.viewColumn;
	}

	/** Whether the page has loaded and shows this document, or waits for it. */
	shows(uri: string): boolean {
		return this.#isReady && this.#uri.toString() === uri;
	}

	/** Shows a document. Shows the current one again when it is the same. */
	show(uri: Uri, target: ScrollTarget): void {
		const before = this.#uri;
		this.#target = target;
		if (before.toString() !== uri.toString()) {
			this.#uri = uri;
			this.#updateTitle();
			if (this.#isReady) this.#host.onDocumentHidden(this, before);
			this.#updateResourceRoots();
		}
		if (this.#isReady) this.#host.onDocumentNeeded(this);
	}

	reveal(column: ViewColumn | undefined, preserveFocus: boolean): void {
		this.#panel.reveal(this.#panel.visible ? this.#panel.viewColumn : column, preserveFocus);
	}

	/**
	 * Tells the page which document it shows.
	 *
	 * @param line the line at the top of an editor of the document, if there is one
	 */
	postDocument(line: number | undefined): void {
		const target = this.#target;
		this.#target = {};
		const { webview } = this.#panel;
		const address = (folder: Uri) => webview.asWebviewUri(folder).toString().replace(/\/*$/, '/');
		const folder = workspace.getWorkspaceFolder(this.#uri);
		this.#post({
			type: 'document',
			uri: this.#uri.toString(),
			locked: this.#isLocked,
			documentBase: address(Uri.joinPath(this.#uri, '..')),
			folderBase: folder ? address(folder.uri) : null,
			line: target.line ?? line ?? null,
			anchor: target.anchor ?? null,
		});
		this.#post({ type: 'reader', on: this.#isReader });
	}

	update(update: PreviewUpdate): void {
		this.#post({ type: 'update', update });
	}

	showProblem(message: string): void {
		this.#post({ type: 'problem', message });
	}

	scrollTo(line: number): void {
		this.#post({ type: 'scroll', line });
	}

	toggleReader(): void {
		this.#isReader = !this.#isReader;
		this.#post({ type: 'reader', on: this.#isReader });
	}

	toggleLock(): void {
		this.#isLocked = !this.#isLocked;
		this.#updateTitle();
		this.#post({ type: 'lock', on: this.#isLocked });
	}

	/** Has the page draw its diagrams. None when the page has not loaded, or takes too long. */
	draw(): Promise<readonly DrawnDiagram[]> {
		if (!this.#isReady) return Promise.resolve([]);
		const request = ++this.#drawCount;
		return new Promise((resolve) => {
			const end = (diagrams: readonly DrawnDiagram[]) => {
				clearTimeout(timer);
				this.#drawings.delete(request);
				resolve(diagrams);
			};
			const timer = setTimeout(() => end([]), drawingTimeout);
			this.#drawings.set(request, end);
			this.#post({ type: 'draw', request });
		});
	}

	dispose(): void {
		this.#panel.dispose();
	}

	#onMessage(value: unknown): void {
		const message = read(fromPage, value);
		if (message === undefined) return;
		if (message.type === 'ready') {
			this.#isReady = true;
			this.#host.onDocumentNeeded(this);
		} else if (message.type === 'reader') this.#isReader = message.on;
		else if (message.type === 'diagrams') this.#drawings.get(message.request)?.(message.diagrams);
		else this.#host.onMessage(this, message);
	}

	/** VS Code discards a hidden page. The page asks for its document again when it comes back. */
	#onViewStateChange(): void {
		if (this.#panel.visible || !this.#isReady) return;
		this.#isReady = false;
		this.#endDrawing();
		this.#host.onDocumentHidden(this, this.#uri);
	}

	#onDispose(): void {
		const wasReady = this.#isReady;
		this.#isReady = false;
		this.#endDrawing();
		this.#listeners.dispose();
		if (wasReady) this.#host.onDocumentHidden(this, this.#uri);
		this.#host.onClose(this);
	}

	#endDrawing(): void {
		for (const end of [...this.#drawings.values()]) end([]);
	}

	#updateTitle(): void {
		this.#panel.title = `${this.#isLocked ? '[Locked]' : 'Preview'} ${fileNameOf(this.#uri)}`;
	}

	/** Loads the page again when it may load files from other folders than before. */
	#updateResourceRoots(): void {
		const roots = this.#resourceRoots();
		const before = this.#panel.webview.options.localResourceRoots ?? [];
		const isSame =
			roots.length === before.length &&
			roots.every((root, index) => root.toString() === before[index]?.toString());
		if (isSame) return;
		this.#isReady = false;
		this.#load(roots);
	}

	#load(localResourceRoots: readonly Uri[]): void {
		const { webview, title } = this.#panel;
		webview.options = { enableScripts: true, localResourceRoots };
		webview.html = pageHtml({
			title,
			source: webview.cspSource,
			address: (name) => webview.asWebviewUri(Uri.joinPath(this.#pageFolder, name)).toString(),
		});
	}

	/** The folder with the scripts and styles of the page. */
	get #pageFolder(): Uri {
		return Uri.joinPath(this.#extension, 'dist', 'preview');
	}

	#resourceRoots(): readonly Uri[] {
		const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
		const own = workspace.getWorkspaceFolder(this.#uri) ? [] : [Uri.joinPath(this.#uri, '..')];
		return [this.#pageFolder, ...folders, ...own];
	}

	#post(message: ToPage): void {
		void this.#panel.webview.postMessage(message);
	}
}
