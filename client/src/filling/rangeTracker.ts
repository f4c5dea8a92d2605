import {
	type Disposable,
	Position,
	Range,
	type TextDocument,
	type TextDocumentContentChangeEvent,
	workspace,
} from 'vscode';

/** A range that stays around its text while the document is edited. */
export interface TrackedRange {
	readonly range: Range;
}

/** Moves ranges of one document with their text at every edit. */
export class RangeTracker implements Disposable {
	readonly #ranges: { range: Range }[] = [];
	readonly #listener: Disposable;

	constructor(tracked: TextDocument) {
		this.#listener = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
			if (document !== tracked) return;
			for (const change of contentChanges)
				for (const it of this.#ranges) it.range = rangeAfter(it.range, change);
		});
	}

	/** Starts to track a range. Text that is typed at one of its ends becomes part of it. */
	track(range: Range): TrackedRange {
		const tracked = { range };
		this.#ranges.push(tracked);
		return tracked;
	}

	dispose(): void {
		this.#listener.dispose();
	}
}

/** The range after a change of the document. */
function rangeAfter(
	{ start, end }: Range,
	change: Pick<TextDocumentContentChangeEvent, 'range' | 'text'>,
): Range {
	const { start: from, end: to } = change.range;
	const inserted = endOf(from, change.text);
	const newStart = start.isBeforeOrEqual(from)
		? start
		: start.isBefore(to)
			? from
			: shifted(start, to, inserted);
	const newEnd = end.isBefore(from) ? end : end.isBefore(to) ? inserted : shifted(end, to, inserted);
	return new Range(newStart, newEnd);
}

/** The end of a text that starts at a position. */
function endOf(start: Position, text: string): Position {
	const lines = text.split(/\r\n|\n|\r/);
	const last = lines.at(-1) ?? '';
	const character = lines.length === 1 ? start.character + last.length : last.length;
	return new Position(start.line + lines.length - 1, character);
}

/**
 * A position after a change whose end moves from `before` to `after`. On the last line of the change it moves by characters
 * too, below that line by lines only.
 */
function shifted(position: Position, before: Position, after: Position): Position {
	const line = position.line + after.line - before.line;
	if (position.line > before.line) return new Position(line, position.character);
	return new Position(line, position.character + after.character - before.character);
}
