import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { openSectionsRequest } from '#common/protocol/openPlaces.ts';
import {
	type DocumentInfo,
	type DocumentList,
	type DocumentsChange,
	documentsRequest,
} from '#common/protocol/workspace.ts';
import type { LanguageServer } from '../languageServer/languageServer.ts';
import { type DocumentEntry, type DocumentNode, sectionEntries } from './documentNodes.ts';
import { isFilled, treeItem } from './treeItem.ts';

/** The documents of the workspace, their sections and their open places. The server is asked when the view is first shown. */
export class DocumentTree implements TreeDataProvider<DocumentNode>, Disposable {
	readonly #server: Pick<LanguageServer, 'request'>;
	readonly #changed = new EventEmitter<DocumentNode | undefined>();
	readonly #listed = new EventEmitter<void>();
	readonly #documents = new Map<string, DocumentEntry>();
	#listing: Promise<void> | undefined;
	#isComplete = false;
	#showsOpenOnly = false;

	readonly onDidChangeTreeData = this.#changed.event;
	/** Fires when the list of documents, or the filter, has changed. */
	readonly onDidList = this.#listed.event;

	constructor(server: Pick<LanguageServer, 'request'>) {
		this.#server = server;
	}

	/** Whether the server has searched the whole workspace. */
	get isComplete(): boolean {
		return this.#isComplete;
	}

	get size(): number {
		return this.#documents.size;
	}

	/** The documents that the filter lets through, by URI. */
	get shown(): DocumentEntry[] {
		return [...this.#documents.values()]
			.filter(({ info }) => this.#isShown(info))
			.sort((a, b) => (a.uri < b.uri ? -1 : 1));
	}

	showOpenOnly(showsOpenOnly: boolean): void {
		this.#showsOpenOnly = showsOpenOnly;
		this.#notify([undefined]);
	}

	/** Forgets all documents, because the server has ended or a new one starts. */
	reset(): void {
		this.#documents.clear();
		this.#listing = undefined;
		this.#isComplete = false;
		this.#notify([undefined]);
	}

	/** Applies a change that the server has sent. */
	change({ removed, ...list }: DocumentsChange): void {
		const before = this.shown;
		for (const uri of removed) this.#documents.delete(uri);
		this.#store(list);
		const after = this.shown;
		const isSame = before.length === after.length && before.every((entry, index) => entry === after[index]);
		const changed = new Set(list.documents.map(({ uri }) => uri));
		this.#notify(isSame ? after.filter(({ uri }) => changed.has(uri)) : [undefined]);
	}

	/** The entry of a document. Undefined when it is not shown. */
	find(uri: string): DocumentEntry | undefined {
		const entry = this.#documents.get(uri);
		return entry && this.#isShown(entry.info) ? entry : undefined;
	}

	getTreeItem(node: DocumentNode): TreeItem {
		return treeItem(node);
	}

	getParent(): undefined {
		// Only documents, which have no parent, are revealed.
	}

	async getChildren(node?: DocumentNode): Promise<DocumentNode[]> {
		if (node === undefined) {
			this.#listing ??= this.#list();
			await this.#listing;
			return this.shown;
		}
		if (node.kind === 'document') return this.#sectionsOf(node.uri);
		return node.kind === 'section' ? [...node.children] : [];
	}

	dispose(): void {
		this.#changed.dispose();
		this.#listed.dispose();
	}

	async #list(): Promise<void> {
		const list = await this.#server.request(documentsRequest, {});
		if (list) this.#store(list);
		this.#listed.fire();
	}

	async #sectionsOf(uri: string): Promise<DocumentNode[]> {
		const answer = await this.#server.request(openSectionsRequest, { uri });
		return sectionEntries(uri, answer?.sections ?? [], (section) => this.#isShown(section));
	}

	#isShown({ progress }: Pick<DocumentInfo, 'progress'>): boolean {
		return !this.#showsOpenOnly || !isFilled(progress);
	}

	#store({ documents, isComplete }: DocumentList): void {
		for (const info of documents) {
			const known = this.#documents.get(info.uri);
			if (known) known.info = info;
			else this.#documents.set(info.uri, { kind: 'document', uri: info.uri, info });
		}
		this.#isComplete = isComplete;
	}

	/** @param changed the nodes to update; undefined stands for all of them */
	#notify(changed: readonly (DocumentNode | undefined)[]): void {
		for (const node of changed) this.#changed.fire(node);
		this.#listed.fire();
	}
}
