import type { DocumentFinder } from '../../files/documentFinder.ts';
import type { LanguageService } from '../../language/api.ts';
import type { Documents } from '../documents.ts';
import type { Publisher } from '../publisher.ts';
import { type DiagnosticSupport, toDiagnostics } from '../toDiagnostics.ts';
import { folderUri } from '../uris.ts';
import { type AnalyzeFile, openAt } from './analyzeFile.ts';
import type { FileAnalyses } from './fileAnalyses.ts';
import type { Scope } from './invalidations.ts';
import type { OutOfDate, Updater } from './workQueue.ts';
import type { DocumentsStore } from './workspaceDocuments.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';
import type { WorkspaceNames } from './workspaceNames.ts';

export interface DocumentUpdaterInput extends DiagnosticSupport {
	readonly service: () => Promise<LanguageService>;
	readonly store: DocumentsStore;
	readonly documents: Documents;
	readonly names: WorkspaceNames;
	readonly folders: WorkspaceFolders;
	readonly finder: DocumentFinder;
	readonly fileAnalyses: FileAnalyses;
	readonly analyzeFile: AnalyzeFile;
	readonly publisher: Publisher;
}

/** Checks the documents of the workspace folders, one file after the other. */
export class DocumentUpdater implements Updater {
	readonly title = 'Checking documents';
	readonly #input: DocumentUpdaterInput;

	constructor(input: DocumentUpdaterInput) {
		this.#input = input;
	}

	/** Only findings depend on the names in other files; the list of documents does not. */
	wants(scope: Scope): boolean {
		const { store } = this.#input;
		return scope === 'nameDependents' ? store.showsFindings : store.isWanted;
	}

	/** Long enough for a key that is held down. */
	delayOf(): number {
		return 150;
	}

	async *update(outOfDate: OutOfDate): AsyncGenerator<void> {
		const { store } = this.#input;
		try {
			while (store.isWanted) {
				if (outOfDate.all) yield* this.#checkAll(outOfDate);
				else if (outOfDate.nameDependents || outOfDate.pathDependents) {
					yield* this.#noteDependents(outOfDate);
					continue;
				} else if (outOfDate.files.size > 0) yield* this.#checkChanged(outOfDate);
				else return;
				store.notify();
			}
		} finally {
			store.endProgress();
		}
	}

	commit(): void {
		if (this.#input.store.hasChanges) this.#input.store.notify();
	}

	async *#checkAll(outOfDate: OutOfDate): AsyncGenerator<void> {
		outOfDate.all = false;
		const { store, names } = this.#input;
		// Findings depend on the names of all files; progress does not.
		if (store.showsFindings) await names.ready().catch(() => undefined);
		const files = yield* this.#findFiles(outOfDate);
		if (files === undefined) return;
		let checked = 0;
		for (const uri of files) {
			if (await this.#isStopped(outOfDate)) return;
			await this.#check(uri, outOfDate);
			checked++;
			store.report(checked, files.size);
			yield;
		}
		if (await this.#isStopped(outOfDate)) return;
		for (const uri of [...store.entries().keys()]) if (!files.has(uri)) await this.#remove(uri);
		store.complete(files.size);
	}

	/** Returns undefined if the search was stopped. */
	async *#findFiles(outOfDate: OutOfDate): AsyncGenerator<void, ReadonlySet<string> | undefined> {
		const { finder, folders } = this.#input;
		const files = new Set<string>();
		for (const folder of folders.all()) {
			for await (const uri of finder.below(folderUri(folder))) {
				if (await this.#isStopped(outOfDate)) return undefined;
				files.add(uri);
				yield;
			}
		}
		return files;
	}

	/** Whether the check of all documents must start again, or its result is no longer wanted. */
	async #isStopped(outOfDate: OutOfDate): Promise<boolean> {
		const { store } = this.#input;
		if (store.isCancelled) {
			store.endProgress();
			await store.hideFindings();
			// The list still needs the documents that it lacks.
			if (store.lacksDocuments) outOfDate.all = true;
			return true;
		}
		return outOfDate.all || !store.isWanted;
	}

	/** Notes the few closed documents that depend on the names or paths that changed. */
	async *#noteDependents(outOfDate: OutOfDate): AsyncGenerator<void> {
		const { store, fileAnalyses } = this.#input;
		const { nameDependents, pathDependents, files } = outOfDate;
		outOfDate.nameDependents = false;
		outOfDate.pathDependents = false;
		for (const [uri, { dependence }] of store.entries()) {
			if (dependence === undefined) continue;
			const asksPaths = pathDependents && dependence.asksPaths;
			if (asksPaths || (nameDependents && !fileAnalyses.isCurrent(uri, dependence))) files.add(uri);
			yield;
		}
	}

	async *#checkChanged(outOfDate: OutOfDate): AsyncGenerator<void> {
		const { store, documents, finder, folders } = this.#input;
		const [uri] = outOfDate.files;
		if (uri === undefined) return;
		outOfDate.files.delete(uri);
		const folder = folders
			.all()
			.map(folderUri)
			.find((it) => uri.startsWith(`${it}/`));
		if (folder === undefined) return;
		if (store.get(uri) && openAt(documents, uri)) {
			await this.#check(uri, outOfDate);
			yield;
			return;
		}
		const seen = new Set<string>();
		for await (const it of finder.changed(folder, uri)) {
			seen.add(it);
			await this.#check(it, outOfDate);
			yield;
		}
		// When a folder is deleted, the documents below it are deleted, too.
		for (const known of [...store.entries().keys()])
			if ((known === uri || known.startsWith(`${uri}/`)) && !seen.has(known)) await this.#remove(known);
	}

	async #check(uri: string, { files }: OutOfDate): Promise<void> {
		const { store, analyzeFile, publisher, service } = this.#input;
		files.delete(uri);
		const analyzed = await analyzeFile(uri);
		if (analyzed === undefined) return this.#remove(uri);
		const { analysis } = analyzed;
		const dependence = 'dependence' in analyzed ? analyzed.dependence : undefined;
		const { features } = await service();
		store.put(uri, { summary: features.documentSummary(uri, analysis), dependence });
		if (store.showsFindings) await publisher.publishWorkspace(uri, toDiagnostics(this.#input, uri, analysis));
	}

	async #remove(uri: string): Promise<void> {
		const { store, publisher } = this.#input;
		if (store.remove(uri)) await publisher.publishWorkspace(uri, []);
	}
}
