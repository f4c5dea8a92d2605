import { Range, type TextEditor, TextEditorRevealType } from 'vscode';

/** The line at the top of an editor; of a line that is wrapped, with the part of it that is out of view. */
export function topLine({ document, visibleRanges }: TextEditor): number {
	const start = visibleRanges[0]?.start;
	if (start === undefined || start.line >= document.lineCount) return 0;
	return start.line + start.character / (document.lineAt(start.line).text.length + 2);
}

/** Brings a line to the top of an editor, and leaves the cursor where it is. */
export function revealTop(editor: TextEditor, line: number): void {
	const whole = Math.min(Math.floor(line), editor.document.lineCount - 1);
	const { text } = editor.document.lineAt(whole);
	const character = Math.floor((line - whole) * text.length);
	const range = new Range(whole, Math.max(0, Math.min(character, text.length)), whole + 1, 0);
	editor.revealRange(range, TextEditorRevealType.AtTop);
}
