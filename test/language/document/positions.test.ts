import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lengthOf, offsetAt, positionAt } from '#language/document/document.ts';
import { service } from '../../support/check.ts';
import { projectFile } from '../../support/projectFile.ts';
import { textVariants } from '../../support/textVariants.ts';

/** Where the lines of a text start, by the LSP: after `\n`, `\r\n` and a lone `\r`. */
function linesOf(text: string): readonly number[] {
	return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
}

function checkPositions(text: string): void {
	const document = service.parser.parse(text);
	const bare = text.replace(/^\uFEFF/, '');
	const mark = text.length - bare.length;
	equal(lengthOf(document), bare.length);
	const starts = linesOf(bare);
	let line = 0;
	for (let offset = 0; offset <= bare.length; offset++) {
		while ((starts[line + 1] ?? Number.POSITIVE_INFINITY) <= offset) line++;
		const character = offset - (starts[line] ?? 0) + (line === 0 ? mark : 0);
		const position = positionAt(document, offset);
		// Between CR and LF there is no position of its own: it counts as the end of the line.
		const within = bare[offset - 1] === '\r' && bare[offset] === '\n' ? 1 : 0;
		deepEqual(position, { line, character: character - within });
		equal(offsetAt(document, position), offset - within);
	}
}

for (const { name, write } of textVariants) {
	test(`every offset of the template has its position, and back: ${name}`, () => {
		checkPositions(write(projectFile('templates/architecture.md')));
	});
}

test('the same for texts of any characters', () => {
	const pieces = [
		'\n',
		'\r',
		'\r\n',
		'\n\n# a\n',
		'# b',
		'\t',
		'🚀',
		'e\u0301',
		'\uD83D',
		'\uFEFF',
		'x',
		'```',
		'',
	];
	const text = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((it) => it.join(''));
	fc.assert(fc.property(text, checkPositions), { numRuns: 500 });
});

test('offsets out of range count as the nearest end', () => {
	const document = service.parser.parse('one\ntwo');
	deepEqual(positionAt(document, -5), { line: 0, character: 0 });
	deepEqual(positionAt(document, 100), { line: 1, character: 3 });
});

test('positions out of range count as the end of the line or of the text', () => {
	const document = service.parser.parse('one\r\ntwo\r\n\r\n# x\n');
	equal(offsetAt(document, { line: 0, character: 99 }), 3);
	equal(offsetAt(document, { line: 1, character: 99 }), 8);
	equal(offsetAt(document, { line: 2, character: 5 }), 10);
	equal(offsetAt(document, { line: 3, character: -1 }), 12);
	equal(offsetAt(document, { line: 4, character: 0 }), 16);
	equal(offsetAt(document, { line: 99, character: 0 }), 16);
	ok(offsetAt(document, { line: -1, character: 7 }) === 0);
});

test('the byte order mark has a position, before the text', () => {
	const document = service.parser.parse('\uFEFFone\ntwo');
	deepEqual(positionAt(document, 0), { line: 0, character: 1 });
	deepEqual(positionAt(document, -1), { line: 0, character: 0 });
	equal(offsetAt(document, { line: 0, character: 0 }), -1);
	equal(offsetAt(document, { line: 0, character: 1 }), 0);
	equal(offsetAt(document, { line: 1, character: 1 }), 5);
});

test('an empty document has one position', () => {
	const document = service.parser.parse('');
	deepEqual(positionAt(document, 0), { line: 0, character: 0 });
	equal(offsetAt(document, { line: 0, character: 5 }), 0);
	equal(offsetAt(document, { line: 3, character: 0 }), 0);
	deepEqual(positionAt(service.parser.parse('\uFEFF'), 0), { line: 0, character: 1 });
});
