import { type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import type { RangeEdit } from '../editor/convert.ts';
import type { RangeTracker, TrackedRange } from './rangeTracker.ts';

/** Edits that one undo reverts. They can also be reverted and applied again after other edits have followed. */
export class UndoableEdit {
	readonly #document: TextDocument;
	readonly #tracker: RangeTracker;
	readonly #edits: readonly RangeEdit[];
	#applied: readonly AppliedEdit[] | undefined;

	constructor(document: TextDocument, edits: readonly RangeEdit[], tracker: RangeTracker) {
		this.#document = document;
		this.#edits = mergedTouching(edits);
		this.#tracker = tracker;
	}

	/** Applies the edits. False when the editor refuses. */
	async apply(): Promise<boolean> {
		this.#applied ??= this.#edits.map(({ range, newText }) => ({
			place: this.#tracker.track(range),
			before: this.#document.getText(range),
			after: newText,
		}));
		return write(
			this.#document,
			this.#applied.map(({ place, after }) => ({ range: place.range, newText: after })),
		);
	}

	/** Restores the text from before the edits. */
	async revert(): Promise<boolean> {
		const applied = this.#applied ?? [];
		return write(
			this.#document,
			applied.map(({ place, before }) => ({ range: place.range, newText: before })),
		);
	}
}

interface AppliedEdit {
	readonly place: TrackedRange;
	readonly before: string;
	readonly after: string;
}

/** Merges edits that touch, because text typed between them later would belong to both. */
function mergedTouching(edits: readonly RangeEdit[]): readonly RangeEdit[] {
	const merged: RangeEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.range.start.compareTo(b.range.start))) {
		const last = merged.at(-1);
		if (last?.range.end.isEqual(edit.range.start)) {
			const range = last.range.union(edit.range);
			merged.splice(-1, 1, { range, newText: last.newText + edit.newText });
		} else merged.push(edit);
	}
	return merged;
}

/** Applies edits with one undo stop before and one after. */
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
