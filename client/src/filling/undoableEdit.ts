import { type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import type { RangeEdit } from '../parseTextEdits.ts';
import type { RangeTracker, TrackedRange } from './rangeTracker.ts';

/** Edits that the user undoes in one go, and that can be taken back while others have followed. */
export class UndoableEdit {
	readonly #document: TextDocument;
	readonly #edits: readonly RangeEdit[];
	readonly #tracker: RangeTracker;
	#replaced: readonly { readonly place: TrackedRange; readonly text: string }[] = [];

	constructor(document: TextDocument, edits: readonly RangeEdit[], tracker: RangeTracker) {
		this.#document = document;
		this.#edits = edits;
		this.#tracker = tracker;
	}

	/** Where the edits were made. */
	get places(): readonly TrackedRange[] {
		return this.#replaced.map(({ place }) => place);
	}

	/** False when the editor refused. */
	async apply(): Promise<boolean> {
		this.#replaced = this.#edits.map(({ range }) => ({
			place: this.#tracker.track(range),
			text: this.#document.getText(range),
		}));
		return write(this.#document, this.#edits);
	}

	/** Puts back what was there. */
	async revert(): Promise<boolean> {
		return write(
			this.#document,
			this.#replaced.map(({ place, text }) => ({ range: place.range, newText: text })),
		);
	}
}

async function write(document: TextDocument, edits: readonly RangeEdit[]): Promise<boolean> {
	const editor = window.visibleTextEditors.find((it) => it.document === document);
	if (editor)
		return editor.edit(
			(builder) => {
				for (const { range, newText } of edits) builder.replace(range, newText);
			},
			{ undoStopBefore: true, undoStopAfter: true },
		);
	const change = new WorkspaceEdit();
	change.set(
		document.uri,
		edits.map(({ range, newText }) => TextEdit.replace(range, newText)),
	);
	return workspace.applyEdit(change);
}
