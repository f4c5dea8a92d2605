import { deepEqual, equal } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Nodes, Table } from 'mdast';
import { alignTable } from '#language/codeActions/tables/alignTable.ts';
import { textOf } from '#language/document/document.ts';
import { createMarkdownParser } from '#language/document/parse/markdownParser.ts';
import { replaced } from '#language/document/textEdit.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { service } from '../support/check.ts';
import { everyTemplate } from '../support/everyTemplate.ts';
import { fuzz } from './fuzz.ts';

/** What a reader sees of the tables of a text: how columns are aligned, and what stands in each cell. */
function tablesOf(text: string): readonly unknown[] {
	const found: unknown[] = [];
	const visit = (node: Nodes, around: readonly string[]) => {
		if (node.type === 'table') found.push([around, ...read(node, text)]);
		if ('children' in node) for (const child of node.children) visit(child, [...around, node.type]);
	};
	visit(createMarkdownParser().parse(text, []).root, []);
	return found;
}

function read({ align, children }: Table, text: string): readonly unknown[] {
	const cells = children.map((row) =>
		row.children.map((cell) => {
			const [first] = cell.children;
			const last = cell.children.at(-1);
			return text.slice(first?.position?.start.offset, last?.position?.end.offset ?? 0).trim();
		}),
	);
	return [align, cells];
}

/** Every table of a text aligned, from the last to the first. */
function aligned(text: string): string {
	let document = service.parser.parse(text);
	const starts = document.chunks.flatMap(({ facts }, index) =>
		facts.tables.map(({ span }) => (document.starts[index] ?? 0) + span.start),
	);
	for (const offset of starts.reverse()) {
		const edits = alignTable(document, offset);
		if (edits?.length) document = service.parser.parse(replaced(textOf(document), edits));
	}
	return textOf(document);
}

/** The document says the same as before, and aligning it once more changes nothing. */
function holds(text: string): void {
	const after = aligned(text);
	deepEqual(tablesOf(after), tablesOf(text), `${text}\n---\n${after}`);
	equal(aligned(after), after);
}

const cell = fc.constantFrom(
	'',
	' ',
	'  x ',
	'two words',
	'`a \\| b`',
	'a \\| b',
	'[Name1]',
	'表',
	'👩‍👩‍👧 x',
	'é',
	'\\\\',
	'**b**',
	'x <!-- c -->',
	'<!-- c -->',
	'`code`',
	'e\u0301',
	':-',
	'> q',
	'- i',
	'\t',
);
const row = fc.array(cell, { minLength: 1, maxLength: 5 });
const outer = fc.constantFrom(
	['|', '|'],
	['| ', ' |'],
	['', ''],
	['|', ''],
	['', '|'],
	['  | ', ' |  '],
	['|', '| <!-- end -->'],
);
const mark = fc.constantFrom('---', ':--', '--:', ':-:', '-', ' :---: ', '-----------');
const container = fc.constantFrom(
	['', ''],
	['> ', '> '],
	['- ', '  '],
	['1. ', '   '],
	['- > ', '  > '],
	['>', '>'],
	['[^1]: ', '    '],
	['Text\n', ''],
	['-\t', '\t'],
);
const line = ([open, close]: readonly string[], cells: readonly string[]) =>
	`${open}${cells.join('|')}${close}`;
const table = fc
	.record({
		header: row,
		rows: fc.array(fc.tuple(row, outer), { maxLength: 4 }),
		marks: fc.array(mark, { minLength: 5, maxLength: 5 }),
		outer,
		around: container,
	})
	.map(({ header, rows, marks, outer: ends, around: [first = '', others = ''] }) =>
		[
			first + line(ends, header),
			others +
				line(
					ends[0] === '' && header.length === 1
						? ['|', '|']
						: ends.slice(0, 2).map((end) => end.replace(/<.*/, '')),
					marks.slice(0, header.length),
				),
			...rows.map(([cells, rowEnds]) => others + line(rowEnds, cells)),
		].join('\n'),
	);

/** Tables of every kind, in quotes, lists and footnotes. */
const tables = fc
	.tuple(fc.array(table, { minLength: 1, maxLength: 2 }), fc.constantFrom('\n', '\r\n'))
	.map(([texts, end]) => `${texts.join('\n\n')}\n`.replaceAll('\n', end));

test('a table that is aligned says what it said before', () => {
	fuzz(2000, 1, tables, holds);
});

const examples = readdirSync(inRepository('examples'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.md'))
	.map((name) => [name, readFileSync(inRepository('examples', name), 'utf8')] as const);
const templates = [...everyTemplate].map(([name, { document }]) => [name, textOf(document)] as const);

for (const [name, text] of [...examples, ...templates])
	test(`the tables of ${name} say what they said before they were aligned`, () => holds(text));
