import {
	type Disposable,
	Position,
	Range,
	type TextDocument,
	type TextDocumentContentChangeEvent,
	workspace,
} from 'vscode';

/** A range that follows the text it was put around, while the document is edited. */
export interface TrackedRange {
	readonly range: Range;
}

/** Keeps ranges of one document where their text is, whoever edits it. */
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

	/** What is typed at one of its ends becomes a part of it. */
	track(range: Range): TrackedRange {
		const tracked = { range };
		this.#ranges.push(tracked);
		return tracked;
	}

	dispose(): void {
		this.#listener.dispose();
	}
}

/** Where a range is once something was replaced. */
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

function endOf(start: Position, text: string): Position {
	const lines = text.split(/\r\n|\n|\r/);
	const last = lines.at(-1) ?? '';
	const character = lines.length === 1 ? start.character + last.length : last.length;
	return new Position(start.line + lines.length - 1, character);
}

/** A position behind a change: on its last line it moves with what follows, below it by lines only. */
function shifted(position: Position, before: Position, after: Position): Position {
	const line = position.line + after.line - before.line;
	if (position.line > before.line) return new Position(line, position.character);
	return new Position(line, position.character + after.character - before.character);
}
