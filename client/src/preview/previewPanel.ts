import { Disposable, Uri, type ViewColumn, type WebviewPanel, workspace } from 'vscode';
import { read } from '#common/protocol/message.ts';
import { type FromPage, fromPage, type PageState, type ToPage } from '#common/protocol/pageMessages.ts';
import type { DrawnDiagram, PreviewUpdate } from '#common/protocol/preview.ts';
import { nameOf } from './nameOf.ts';
import { pageHtml } from './pageHtml.ts';

/** What a panel tells of itself. */
export interface PanelHost {
	/** Its page is there and knows nothing, or is to show another document. */
	wants(panel: PreviewPanel): void;
	/** Nobody sees this document in it any more. */
	left(panel: PreviewPanel, uri: Uri): void;
	/** Something was done in its page. */
	done(panel: PreviewPanel, message: FromPage): void;
	closed(panel: PreviewPanel): void;
}

/** Where a document is to be shown. */
export interface ShownPlace {
	readonly line?: number;
	readonly anchor?: string;
}

/** How long the page may take to draw its diagrams, in milliseconds. */
const drawingPatience = 30_000;

/** A panel with the page of one document at a time. */
export class PreviewPanel {
	readonly #panel: WebviewPanel;
	readonly #extension: Uri;
	readonly #host: PanelHost;
	readonly #listeners: Disposable;
	readonly #drawings = new Map<number, (diagrams: readonly DrawnDiagram[]) => void>();
	#uri: Uri;
	#isLocked: boolean;
	#isReader: boolean;
	#place: ShownPlace;
	#isReady = false;
	#draws = 0;

	constructor(panel: WebviewPanel, extension: Uri, state: PageState, host: PanelHost) {
		this.#panel = panel;
		this.#extension = extension;
		this.#host = host;
		this.#uri = Uri.parse(state.uri);
		this.#isLocked = state.locked;
		this.#isReader = state.reader;
		this.#place = state.line > 0 ? { line: state.line } : {};
		this.#listeners = Disposable.from(
			panel.onDidChangeViewState(() => this.#viewChanged()),
			panel.onDidDispose(() => this.#closed()),
			panel.webview.onDidReceiveMessage((value: unknown) => this.#hear(value)),
		);
		panel.iconPath = {
			light: Uri.joinPath(extension, 'images', 'preview-light.svg'),
			dark: Uri.joinPath(extension, 'images', 'preview-dark.svg'),
		};
		this.#name();
		this.#load(this.#roots());
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

	/** Its page is there, and shows this document or waits for it. */
	shows(uri: string): boolean {
		return this.#isReady && this.#uri.toString() === uri;
	}

	/** Shows a document, which may be the one that it shows. */
	show(uri: Uri, place: ShownPlace): void {
		const before = this.#uri;
		this.#place = place;
		if (before.toString() !== uri.toString()) {
			this.#uri = uri;
			this.#name();
			if (this.#isReady) this.#host.left(this, before);
			this.#allowImages();
		}
		if (this.#isReady) this.#host.wants(this);
	}

	reveal(column: ViewColumn | undefined, preserveFocus: boolean): void {
		this.#panel.reveal(this.#panel.visible ? this.#panel.viewColumn : column, preserveFocus);
	}

	/** Says which document the page is to show. @param line at the top of its editor, if there is one */
	introduce(line: number | undefined): void {
		const place = this.#place;
		this.#place = {};
		const { webview } = this.#panel;
		const address = (folder: Uri) => webview.asWebviewUri(folder).toString().replace(/\/*$/, '/');
		const folder = workspace.getWorkspaceFolder(this.#uri);
		this.#post({
			type: 'document',
			uri: this.#uri.toString(),
			locked: this.#isLocked,
			documentBase: address(Uri.joinPath(this.#uri, '..')),
			folderBase: folder ? address(folder.uri) : null,
			line: place.line ?? line ?? null,
			anchor: place.anchor ?? null,
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
		this.#name();
		this.#post({ type: 'lock', on: this.#isLocked });
	}

	/** The diagrams as the page draws them; none where it is not there, or takes too long. */
	draw(): Promise<readonly DrawnDiagram[]> {
		if (!this.#isReady) return Promise.resolve([]);
		const request = ++this.#draws;
		return new Promise((resolve) => {
			const end = (diagrams: readonly DrawnDiagram[]) => {
				clearTimeout(timer);
				this.#drawings.delete(request);
				resolve(diagrams);
			};
			const timer = setTimeout(() => end([]), drawingPatience);
			this.#drawings.set(request, end);
			this.#post({ type: 'draw', request });
		});
	}

	dispose(): void {
		this.#panel.dispose();
	}

	#hear(value: unknown): void {
		const message = read(fromPage, value);
		if (message === undefined) return;
		if (message.type === 'ready') {
			this.#isReady = true;
			this.#host.wants(this);
		} else if (message.type === 'reader') this.#isReader = message.on;
		else if (message.type === 'diagrams') this.#drawings.get(message.request)?.(message.diagrams);
		else this.#host.done(this, message);
	}

	/** A page that is not seen is gone: it asks anew when it comes back. */
	#viewChanged(): void {
		if (this.#panel.visible || !this.#isReady) return;
		this.#isReady = false;
		this.#giveUpDrawing();
		this.#host.left(this, this.#uri);
	}

	#closed(): void {
		const wasReady = this.#isReady;
		this.#isReady = false;
		this.#giveUpDrawing();
		this.#listeners.dispose();
		if (wasReady) this.#host.left(this, this.#uri);
		this.#host.closed(this);
	}

	#giveUpDrawing(): void {
		for (const end of [...this.#drawings.values()]) end([]);
	}

	#name(): void {
		this.#panel.title = `${this.#isLocked ? '[Locked]' : 'Preview'} ${nameOf(this.#uri)}`;
	}

	/** The page loads anew where the folders are others. */
	#allowImages(): void {
		const roots = this.#roots();
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

	/** What is in the package for the page. */
	get #pageFolder(): Uri {
		return Uri.joinPath(this.#extension, 'dist', 'preview');
	}

	#roots(): readonly Uri[] {
		const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
		const own = workspace.getWorkspaceFolder(this.#uri) ? [] : [Uri.joinPath(this.#uri, '..')];
		return [this.#pageFolder, ...folders, ...own];
	}

	#post(message: ToPage): void {
		void this.#panel.webview.postMessage(message);
	}
}
