import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type MarkdownDocument, offsetAt, positionAt, textOf } from '#language/document/document.ts';
import type { ChunkLimits } from '#language/document/limits.ts';
import { createDocumentParser, type DocumentParser } from '#language/document/parse/documentParser.ts';
import type { TextEdit as Edit } from '#language/document/textEdit.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { markdownText } from './markdownText.ts';
import {
	applyEdit,
	averageEdits,
	type PlannedEdit,
	placeEdit,
	plannedEdits,
	type TextEdit,
} from './randomEdits.ts';

/** A parser that edits documents as a server does and remembers, and one that only ever sees whole texts. */
interface Parsers {
	readonly editing: DocumentParser;
	readonly whole: DocumentParser;
}

const usual = parsers();
const { editing, whole } = usual;

test('a document after an edit equals the parse of the edited text', () => {
	fuzz(3_000, averageEdits, fc.tuple(markdownText, plannedEdits), (edited) => compareEdits(edited, usual));
});

test('so does one with parts that are too long to be parsed at once', () => {
	const short = parsers({ chunkLength: 300, partLength: 60 });
	fuzz(1_500, averageEdits, fc.tuple(markdownText, plannedEdits), (edited) => compareEdits(edited, short));
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

function parsers(limits?: ChunkLimits): Parsers {
	return { editing: createDocumentParser(limits), whole: createDocumentParser(limits) };
}

function compareEdits(
	[start, edits]: readonly [string, readonly PlannedEdit[]],
	{ editing, whole }: Parsers,
): void {
	let text = start;
	let document = editing.parse(text);
	for (const planned of edits) {
		const edit = placeEdit(text, planned);
		const before = text;
		text = applyEdit(before, edit);
		document = editing.update(document, toSpan(document, edit));
		const difference = firstDifference(document, whole.parse(text));
		if (difference === undefined) continue;
		const again = editing.update(editing.parse(before), toSpan(document, edit));
		const isAlone = firstDifference(again, whole.parse(text)) !== undefined;
		fail(
			before,
			edit,
			`${difference}\n${isAlone ? 'also as the only edit' : 'only after the edits before this one'}`,
		);
	}
}

function toSpan({ hasByteOrderMark }: MarkdownDocument, { start, end, inserted }: TextEdit): Edit {
	const mark = hasByteOrderMark ? 1 : 0;
	return { span: { start: start - mark, end: end - mark }, text: inserted };
}

function oracleOf(text: string): TextDocument {
	return TextDocument.create('untitled:text', 'markdown', 0, text);
}

function fail(before: string, { start, end, inserted }: TextEdit, difference: string): never {
	const edit = `${start}–${end} by ${JSON.stringify(inserted)}`;
	throw new Error(`Replacing ${edit} in\n${JSON.stringify(before)}\ngives something else: ${difference}`);
}
