import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type MarkdownDocument, offsetAt, positionAt, textOf } from '#language/document/document.ts';
import { createDocumentParser } from '#language/document/parseDocument.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { markdownText } from './markdownText.ts';
import { applyEdit, averageEdits, placeEdit, plannedEdits, type TextEdit } from './randomEdits.ts';

/** Edits documents as a server does: one parser for all of them, which remembers. */
const editing = createDocumentParser();
/** Parses whole texts and remembers nothing. */
const whole = createDocumentParser();

test('a document after an edit equals the parse of the edited text', () => {
	fuzz(3_000, averageEdits, fc.tuple(markdownText, plannedEdits), ([start, edits]) => {
		let text = start;
		let document = editing.parse(text);
		for (const planned of edits) {
			const edit = placeEdit(text, planned);
			const before = text;
			text = applyEdit(before, edit);
			document = updated(document, edit);
			const difference = firstDifference(document, whole.parse(text));
			if (difference !== undefined) fail(before, edit, difference);
		}
	});
});

test('the changes of an editor give the text that the editor has', () => {
	fuzz(1_000, averageEdits, fc.tuple(markdownText, plannedEdits), ([start, edits]) => {
		const oracle = oracleOf(start);
		let document = editing.parse(start);
		for (const planned of edits) {
			const before = oracle.getText();
			const edit = placeEdit(before, planned);
			const range = { start: oracle.positionAt(edit.start), end: oracle.positionAt(edit.end) };
			const span = { start: offsetAt(document, range.start), end: offsetAt(document, range.end) };
			TextDocument.update(oracle, [{ range, text: edit.inserted }], oracle.version + 1);
			document = editing.update(document, { span, text: edit.inserted });
			const difference = firstDifference(textOf(document), oracle.getText());
			if (difference !== undefined) fail(before, edit, difference);
		}
	});
});

test('positions and offsets are those of vscode-languageserver-textdocument', () => {
	fuzz(500, 1, fc.tuple(markdownText, fc.array(fc.nat(100))), ([text, characters]) => {
		const document = whole.parse(text);
		const oracle = oracleOf(text);
		const mark = document.hasByteOrderMark ? 1 : 0;
		const compare = (equal: boolean, what: string) => {
			if (!equal) throw new Error(`${what} differs in ${JSON.stringify(text)}`);
		};
		for (let offset = 0; offset <= text.length; offset++) {
			const ours = positionAt(document, offset - mark);
			const { line, character } = oracle.positionAt(offset);
			compare(ours.line === line && ours.character === character, `positionAt ${offset}`);
		}
		for (let line = -1; line <= oracle.lineCount; line++) {
			for (const character of [0, 1, ...characters, 1_000]) {
				const position = { line, character };
				const ours = offsetAt(document, position) + mark;
				compare(ours === oracle.offsetAt(position), `offsetAt ${line}:${character}`);
			}
		}
	});
});

function updated(document: MarkdownDocument, { start, end, inserted }: TextEdit): MarkdownDocument {
	const mark = document.hasByteOrderMark ? 1 : 0;
	return editing.update(document, { span: { start: start - mark, end: end - mark }, text: inserted });
}

function oracleOf(text: string): TextDocument {
	return TextDocument.create('untitled:text', 'markdown', 0, text);
}

function fail(before: string, edit: TextEdit, difference: string): never {
	const { start, end, inserted } = edit;
	const fresh = firstDifference(updated(editing.parse(before), edit), whole.parse(applyEdit(before, edit)));
	throw new Error(
		[
			`Replacing ${start}–${end} by ${JSON.stringify(inserted)} in`,
			JSON.stringify(before),
			`gives another document than parsing the result: ${difference}`,
			fresh === undefined ? '(only after the edits before this one)' : '(also when this is the only edit)',
		].join('\n'),
	);
}
