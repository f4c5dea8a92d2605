import { type Connection, Emitter, type Event } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { DocumentFinder } from '../files/documentFinder.ts';
import { createPause } from '../pause.ts';
import { diagnosticsOf, type Shown } from './diagnosticsOf.ts';
import { type DocumentSummary, summaryOf } from './documentSummary.ts';
import type { Documents } from './documents.ts';
import type { FileAnalyses, FileAnalysis, FileDependence } from './fileAnalyses.ts';
import { inBackground } from './guard.ts';
import type { OpenAnalyses, OpenAnalysis } from './openAnalyses.ts';
import type { OpenDocument } from './openDocument.ts';
import type { PathStore } from './pathStore.ts';
import type { ProjectStore } from './projectStore.ts';
import type { Publisher } from './publisher.ts';
import type { ShownProgress } from './shownProgress.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

/** The documents of the workspace folders, current. Nothing is looked at until somebody wants to know. */
export interface WorkspaceDocuments {
	/** As far as they have been looked at. */
	all(): Iterable<DocumentSummary>;
	get(uri: string): DocumentSummary | undefined;
	/** All have been looked at once. */
	readonly isComplete: boolean;
	/** A document as it is now, open or not; undefined for what is none. */
	analyze(uri: string): Promise<OpenAnalysis | FileAnalysis | undefined>;
	/** Looks at all, and from now on at what changes. */
	begin(): void;
	/**
	 * Sends what is found in all of them, and from now on what is found in those that change. One that is stopped takes
	 * everything back. Resolves when all have been looked at.
	 */
	showFindings(progress: ShownProgress): Promise<FindingsShown>;
	/** Takes back what was sent, and sends nothing more. */
	hideFindings(): Promise<void>;
	/** What changes is sent. */
	readonly showsFindings: boolean;
	/** Files may have changed on disk. */
	filesChanged(uris: Iterable<string>): void;
	/** What is said of these documents may be another, or they are none any more. */
	readonly onDidChange: Event<readonly string[]>;
}

export interface FindingsShown {
	readonly isCancelled: boolean;
	readonly documents: number;
	readonly findings: number;
	/** Markdown files that were looked at. */
	readonly files: number;
}

/** Of the server. */
export interface WorkspaceDocumentsInput extends Shown {
	readonly connection: Connection;
	readonly documents: Documents;
	readonly projects: ProjectStore;
	readonly paths: PathStore;
	readonly names: WorkspaceNames;
	readonly analyses: OpenAnalyses;
	readonly publisher: Publisher;
	readonly folders: WorkspaceFolders;
	readonly finder: DocumentFinder;
	readonly fileAnalyses: FileAnalyses;
}

/** Milliseconds in which changes are gathered: of a key that is held, or of a checkout. */
const gathering = 150;

export function createWorkspaceDocuments(input: WorkspaceDocumentsInput): WorkspaceDocuments {
	const state = new WorkspaceState(input);
	const { documents, analyses, projects, paths, names } = input;
	documents.onDidChange(({ uri }) => state.filesChanged([uri]));
	documents.onDidClose((uri) => state.filesChanged([uri]));
	analyses.onDidChange((affected) => state.filesChanged(affected.map(({ uri }) => uri)));
	projects.onDidChange(() => state.everythingChanged());
	paths.onDidChange(() => state.pathsChanged());
	names.onDidChange(() => state.namesChanged());
	return state;
}

interface Entry {
	readonly summary: DocumentSummary;
	/** undefined for a document that was open when it was looked at. */
	readonly dependence: FileDependence | undefined;
}

/** What is to be looked at. */
interface Due {
	all: boolean;
	/** Names in other files are others. */
	names: boolean;
	readonly uris: Set<string>;
}

/** One file is looked at after the other; what changes meanwhile is looked at after that. */
class WorkspaceState implements WorkspaceDocuments {
	readonly #input: WorkspaceDocumentsInput;
	readonly #changed = new Emitter<readonly string[]>();
	readonly #entries = new Map<string, Entry>();
	/** Looked at, and not told yet. */
	readonly #news = new Set<string>();
	readonly #due: Due = { all: false, names: false, uris: new Set() };
	#isListed = false;
	#showsFindings = false;
	#isComplete = false;
	#working: Promise<void> | undefined;
	#gathering: ReturnType<typeof setTimeout> | undefined;
	#progress: ShownProgress | undefined;
	#files = 0;

	readonly onDidChange = this.#changed.event;

	constructor(input: WorkspaceDocumentsInput) {
		this.#input = input;
	}

	*all(): Generator<DocumentSummary> {
		for (const { summary } of this.#entries.values()) yield summary;
	}

	get(uri: string): DocumentSummary | undefined {
		return this.#entries.get(uri)?.summary;
	}

	get isComplete(): boolean {
		return this.#isComplete;
	}

	get showsFindings(): boolean {
		return this.#showsFindings;
	}

	get #isWanted(): boolean {
		return this.#isListed || this.#showsFindings;
	}

	begin(): void {
		if (this.#isListed) return;
		this.#isListed = true;
		if (this.#isComplete) return;
		this.#due.all = true;
		this.#workInBackground();
	}

	async showFindings(progress: ShownProgress): Promise<FindingsShown> {
		this.#showsFindings = true;
		this.#progress?.done();
		this.#progress = progress;
		this.#due.all = true;
		// Work that was just ending did not see it.
		while (this.#showsFindings && this.#due.all) await this.#work();
		const isCancelled = !this.#showsFindings;
		const found = [...this.all()].map(({ findings }) => findings);
		const findings = found.reduce((sum, count) => sum + count, 0);
		return { isCancelled, documents: found.length, findings, files: this.#files };
	}

	async hideFindings(): Promise<void> {
		this.#showsFindings = false;
		if (!this.#isWanted) {
			this.#entries.clear();
			this.#isComplete = false;
		}
		await this.#input.publisher.forgetFound();
		this.#tell();
	}

	filesChanged(uris: Iterable<string>): void {
		if (!this.#isWanted) return;
		for (const uri of uris) this.#due.uris.add(URI.parse(uri).toString());
		this.#gather();
	}

	everythingChanged(): void {
		if (!this.#isWanted) return;
		this.#due.all = true;
		this.#gather();
	}

	namesChanged(): void {
		if (!this.#showsFindings) return;
		this.#due.names = true;
		this.#gather();
	}

	pathsChanged(): void {
		const asking = [...this.#entries].filter(([, { dependence }]) => dependence?.asksPaths);
		if (asking.length > 0) this.filesChanged(asking.map(([uri]) => uri));
	}

	#gather(): void {
		this.#gathering ??= setTimeout(() => {
			this.#gathering = undefined;
			this.#workInBackground();
		}, gathering);
	}

	#workInBackground(): void {
		inBackground(this.#input.connection, 'Checking documents', () => this.#work());
	}

	/** Resolves when nothing is due any more. */
	#work(): Promise<void> {
		this.#working ??= this.#lookAtDue().finally(() => {
			this.#working = undefined;
		});
		return this.#working;
	}

	async #lookAtDue(): Promise<void> {
		const due = this.#due;
		try {
			while (this.#isWanted && (due.all || due.names || due.uris.size > 0)) {
				if (due.all) await this.#lookAtAll();
				else if (due.names) await this.#findAffected();
				else await this.#lookAtChanged();
				this.#tell();
			}
		} finally {
			this.#progress?.done();
			this.#progress = undefined;
		}
	}

	async #lookAtAll(): Promise<void> {
		this.#due.all = false;
		// What is found depends on the names of all files; how far a document is does not.
		if (this.#showsFindings) await this.#input.names.ready().catch(() => undefined);
		const files = await this.#findFiles();
		if (files === undefined) return;
		let looked = 0;
		const pause = createPause();
		for (const uri of files) {
			if (await this.#isStopped()) return;
			await this.#lookAt(uri);
			looked++;
			this.#progress?.report(() => `${looked} of ${files.size} files`, (looked * 100) / files.size);
			if (!pause.isDue()) continue;
			this.#tell();
			await pause.take();
		}
		if (await this.#isStopped()) return;
		for (const uri of [...this.#entries.keys()]) if (!files.has(uri)) await this.#remove(uri);
		this.#files = files.size;
		this.#isComplete = true;
	}

	/** undefined when that was stopped. */
	async #findFiles(): Promise<ReadonlySet<string> | undefined> {
		const { finder, folders } = this.#input;
		const files = new Set<string>();
		for (const folder of folders.all()) {
			for await (const uri of finder.below(withoutSlash(folder))) {
				if (await this.#isStopped()) return undefined;
				files.add(uri);
			}
		}
		return files;
	}

	/** Everything is to be looked at once more, or the user does not want it any longer. */
	async #isStopped(): Promise<boolean> {
		if (this.#progress?.isCancelled) {
			this.#progress.done();
			this.#progress = undefined;
			await this.hideFindings();
			// What the list of documents lacks is looked at without being shown.
			this.#due.all = this.#isListed && !this.#isComplete;
			return true;
		}
		return this.#due.all || !this.#isWanted;
	}

	/** A name that another file defines or mentions now concerns the few that have it. */
	async #findAffected(): Promise<void> {
		this.#due.names = false;
		const pause = createPause();
		for (const [uri, { dependence }] of this.#entries) {
			if (dependence && !this.#input.fileAnalyses.isCurrent(uri, dependence)) this.#due.uris.add(uri);
			if (pause.isDue()) await pause.take();
		}
	}

	async #lookAtChanged(): Promise<void> {
		const { finder, folders } = this.#input;
		const [uri] = this.#due.uris;
		if (uri === undefined) return;
		this.#due.uris.delete(uri);
		const folder = folders
			.all()
			.map(withoutSlash)
			.find((it) => uri.startsWith(`${it}/`));
		if (folder === undefined) return;
		if (this.#entries.has(uri) && this.#openAt(uri)) return this.#lookAt(uri);
		const seen = new Set<string>();
		for await (const it of finder.changed(folder, uri)) {
			seen.add(it);
			await this.#lookAt(it);
		}
		// What was below a folder that is gone is gone with it.
		for (const known of [...this.#entries.keys()])
			if ((known === uri || known.startsWith(`${uri}/`)) && !seen.has(known)) await this.#remove(known);
	}

	async #lookAt(uri: string): Promise<void> {
		const analyzed = await this.analyze(uri);
		if (analyzed === undefined) return this.#remove(uri);
		const { analysis } = analyzed;
		const dependence = 'dependence' in analyzed ? analyzed.dependence : undefined;
		this.#news.add(uri);
		this.#entries.set(uri, { summary: summaryOf(uri, analysis), dependence });
		if (this.#showsFindings)
			await this.#input.publisher.found(uri, diagnosticsOf(this.#input, uri, analysis));
	}

	async analyze(uri: string): Promise<OpenAnalysis | FileAnalysis | undefined> {
		const { analyses, finder, fileAnalyses } = this.#input;
		for (;;) {
			const open = this.#openAt(uri);
			const text = open ? undefined : await finder.read(uri);
			const read = text === undefined ? undefined : await fileAnalyses.of(uri, text);
			const analyzed = open ? await analyses.of(open) : read;
			// Else it was opened or closed meanwhile.
			if (this.#openAt(uri) === open) return analyzed?.analysis.template && analyzed;
		}
	}

	#tell(): void {
		const news = [...this.#news];
		this.#news.clear();
		this.#changed.fire(news);
	}

	async #remove(uri: string): Promise<void> {
		if (!this.#entries.delete(uri)) return;
		this.#news.add(uri);
		await this.#input.publisher.found(uri, []);
	}

	#openAt(uri: string): OpenDocument | undefined {
		const { documents } = this.#input;
		return documents.get(uri) ?? documents.all().find((open) => URI.parse(open.uri).toString() === uri);
	}
}

function withoutSlash(folder: string): string {
	return URI.parse(folder).toString().replace(/\/$/, '');
}
