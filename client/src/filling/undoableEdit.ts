import { type TextDocument, TextEdit, WorkspaceEdit, window, workspace } from 'vscode';
import type { RangeEdit } from '../editor/convert.ts';
import type { RangeTracker, TrackedRange } from './rangeTracker.ts';

/** Edits that the user undoes in one go, and that can be taken back, and made again, while others have followed. */
export class UndoableEdit {
	readonly #document: TextDocument;
	readonly #tracker: RangeTracker;
	readonly #edits: readonly RangeEdit[];
	#made: readonly MadeEdit[] | undefined;

	constructor(document: TextDocument, edits: readonly RangeEdit[], tracker: RangeTracker) {
		this.#document = document;
		this.#edits = joined(edits);
		this.#tracker = tracker;
	}

	/** False when the editor refused. */
	async apply(): Promise<boolean> {
		this.#made ??= this.#edits.map(({ range, newText }) => ({
			place: this.#tracker.track(range),
			before: this.#document.getText(range),
			after: newText,
		}));
		return write(
			this.#document,
			this.#made.map(({ place, after }) => ({ range: place.range, newText: after })),
		);
	}

	/** Puts back what was there. */
	async revert(): Promise<boolean> {
		const made = this.#made ?? [];
		return write(
			this.#document,
			made.map(({ place, before }) => ({ range: place.range, newText: before })),
		);
	}
}

interface MadeEdit {
	readonly place: TrackedRange;
	readonly before: string;
	readonly after: string;
}

/** Two that touch become one: of what is put in between, nobody could say later to which of them it belongs. */
function joined(edits: readonly RangeEdit[]): readonly RangeEdit[] {
	const done: RangeEdit[] = [];
	for (const edit of [...edits].sort((a, b) => a.range.start.compareTo(b.range.start))) {
		const last = done.at(-1);
		if (last?.range.end.isEqual(edit.range.start)) {
			const range = last.range.union(edit.range);
			done.splice(-1, 1, { range, newText: last.newText + edit.newText });
		} else done.push(edit);
	}
	return done;
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
