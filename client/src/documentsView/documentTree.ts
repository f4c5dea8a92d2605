import { type Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { openSectionsRequest } from '#common/protocol/openPlaces.ts';
import {
	type DocumentInfo,
	type DocumentList,
	type DocumentsChange,
	documentsRequest,
} from '#common/protocol/workspace.ts';
import type { Server } from '../languageServer/languageServer.ts';
import type { DocumentEntry, DocumentNode } from './documentNode.ts';
import { sectionEntries } from './sectionEntries.ts';
import { isFilled, treeItem } from './treeItem.ts';

/** The documents of the workspace with their sections and what is open in them. Asks the server when it is first looked at. */
export class DocumentTree implements TreeDataProvider<DocumentNode>, Disposable {
	readonly #server: Pick<Server, 'ask'>;
	readonly #changed = new EventEmitter<DocumentNode | undefined>();
	readonly #listed = new EventEmitter<void>();
	readonly #documents = new Map<string, DocumentEntry>();
	#asked: Promise<void> | undefined;
	#isComplete = false;
	#showsOpenOnly = false;

	readonly onDidChangeTreeData = this.#changed.event;
	/** There are other documents than before. */
	readonly onDidList = this.#listed.event;

	constructor(server: Pick<Server, 'ask'>) {
		this.#server = server;
	}

	/** All documents have been looked at. */
	get isComplete(): boolean {
		return this.#isComplete;
	}

	get size(): number {
		return this.#documents.size;
	}

	/** Those that are shown. */
	get shown(): DocumentEntry[] {
		return [...this.#documents.values()]
			.filter(({ info }) => this.#isShown(info))
			.sort((a, b) => (a.uri < b.uri ? -1 : 1));
	}

	showOpenOnly(showsOpenOnly: boolean): void {
		this.#showsOpenOnly = showsOpenOnly;
		this.#tell([undefined]);
	}

	/** The server is another one, and knows nothing yet. */
	reset(): void {
		this.#documents.clear();
		this.#asked = undefined;
		this.#isComplete = false;
		this.#tell([undefined]);
	}

	change({ removed, ...list }: DocumentsChange): void {
		const before = this.shown;
		for (const uri of removed) this.#documents.delete(uri);
		this.#keep(list);
		const after = this.shown;
		const isSame = before.length === after.length && before.every((entry, index) => entry === after[index]);
		const changed = new Set(list.documents.map(({ uri }) => uri));
		this.#tell(isSame ? after.filter(({ uri }) => changed.has(uri)) : [undefined]);
	}

	/** The entry of a document; undefined when it is not shown. */
	find(uri: string): DocumentEntry | undefined {
		const entry = this.#documents.get(uri);
		return entry && this.#isShown(entry.info) ? entry : undefined;
	}

	getTreeItem(node: DocumentNode): TreeItem {
		return treeItem(node);
	}

	getParent(): undefined {
		// Only documents are revealed.
	}

	async getChildren(node?: DocumentNode): Promise<DocumentNode[]> {
		if (node === undefined) {
			this.#asked ??= this.#ask();
			await this.#asked;
			return this.shown;
		}
		if (node.kind === 'document') return this.#sectionsOf(node.uri);
		return node.kind === 'section' ? [...node.children] : [];
	}

	dispose(): void {
		this.#changed.dispose();
		this.#listed.dispose();
	}

	async #ask(): Promise<void> {
		const list = await this.#server.ask(documentsRequest, {});
		if (list) this.#keep(list);
		this.#listed.fire();
	}

	async #sectionsOf(uri: string): Promise<DocumentNode[]> {
		const answer = await this.#server.ask(openSectionsRequest, { uri });
		return sectionEntries(uri, answer?.sections ?? [], (section) => this.#isShown(section));
	}

	#isShown({ progress }: Pick<DocumentInfo, 'progress'>): boolean {
		return !this.#showsOpenOnly || !isFilled(progress);
	}

	#keep({ documents, isComplete }: DocumentList): void {
		for (const info of documents) {
			const known = this.#documents.get(info.uri);
			if (known) known.info = info;
			else this.#documents.set(info.uri, { kind: 'document', uri: info.uri, info });
		}
		this.#isComplete = isComplete;
	}

	/** @param changed undefined for all */
	#tell(changed: readonly (DocumentNode | undefined)[]): void {
		for (const node of changed) this.#changed.fire(node);
		this.#listed.fire();
	}
}
