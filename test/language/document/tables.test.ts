import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../support/describeFacts.ts';
import { dedent } from '../../support/fixture.ts';

const tables: readonly (readonly [name: string, text: string, ...lines: string[]])[] = [
	['header and cells, trimmed', '| A | B |\n|---|---|\n|  a  |b|\n', 'header ‹A› | ‹B›', 'row ‹a› | ‹b›'],
	['no pipes at the ends', 'A | B\n--|--\na | b\n', 'header ‹A› | ‹B›', 'row ‹a› | ‹b›'],
	['alignment', '| A | B |\n|:--|--:|\n| a | b |\n', 'header ‹A› | ‹B›', 'row ‹a› | ‹b›'],
	['empty cells', '| A | B |\n|---|---|\n|   ||\n', 'header ‹A› | ‹B›', 'row ‹› | ‹›'],
	['an escaped pipe', '| A |\n|---|\n| a \\| b |\n', 'header ‹A›', 'row ‹a \\| b›'],
	['an escaped pipe in code', '| A |\n|---|\n| `a \\| b` |\n', 'header ‹A›', 'row ‹`a \\| b`›'],
	['an escaped pipe at the end', '| A |\n|---|\n| a \\|\n', 'header ‹A›', 'row ‹a \\|›'],
	['a short row', '| A | B |\n|---|---|\n| a |\n', 'header ‹A› | ‹B›', 'row ‹a›'],
	['a long row', '| A |\n|---|\n| a | b | c |\n', 'header ‹A›', 'row ‹a› | ‹b› | ‹c›'],
	['a row without pipes', '| A | B |\n|---|---|\nlazy\n', 'header ‹A› | ‹B›', 'row ‹lazy›'],
	['a header without rows', '| A | B |\n|---|---|\n', 'header ‹A› | ‹B›'],
	['a comment at the end of a cell', '| A |\n|---|\n| a <!-- c --> |\n', 'header ‹A›', 'row ‹a›'],
	['a comment within a cell', '| A |\n|---|\n| a <!-- c --> b |\n', 'header ‹A›', 'row ‹a <!-- c --> b›'],
	['a quoted table', '> | A |\n> |---|\n> | a |\n', 'header ‹A›', 'row ‹a›'],
	['a table in a list', '- | A |\n  |---|\n  | a |\n', 'header ‹A›', 'row ‹a›'],
	['text right above', 'Text\n| A |\n|---|\n| a |\n', 'header ‹A›', 'row ‹a›'],
	['too few delimiters: no table', '| A | B |\n|---|\n| a | b |\n'],
	['no delimiter row: no table', '| A | B |\n| a | b |\n'],
	['in a fence: no table', '```\n| A |\n|---|\n```\n'],
];

for (const [name, text, ...lines] of tables) {
	test(name, () => {
		deepEqual(factsOf(text, 'tables'), lines);
	});
}

test('a table belongs to the bold label above it, until the next heading or break', () => {
	const table = '| A |\n|---|\n| a |\n';
	deepEqual(factsOf(`**One:**\n\n${table}\n**Two**:\n\n${table}\n---\n\n${table}\n`, 'tables'), [
		'header ‹A› of One',
		'row ‹a›',
		'header ‹A› of Two',
		'row ‹a›',
		'header ‹A›',
		'row ‹a›',
	]);
});

test('what stands in a cell knows its row and column', () => {
	const text = dedent(`
		| Name | [head line] |
		| --- | --- |
		| \`[code]\` | TBD |
		| \`x\` \`y\` | [two words] []() |
	`);
	deepEqual(factsOf(text, 'candidates'), [
		'square prose whole ‹[head line]› at row -1 of [head line]',
		'square code-span whole ‹[code]› at row 0 of Name',
		'square prose other ‹[two words]› at row 1 of [head line]',
	]);
	deepEqual(factsOf(text, 'codeSpans'), [
		'‹[code]› in ‹`[code]`› at row 0 of Name',
		'‹x› in ‹`x`› at row 1 of Name',
		'‹y› in ‹`y`› at row 1 of Name',
	]);
	deepEqual(factsOf(text, 'markers'), ['TBD in ‹TBD› at row 0 of [head line]']);
	deepEqual(factsOf(text, 'emptyLinks'), ['link  in ‹[]()› at row 1 of [head line]']);
});

test('a cell beyond the header has no column', () => {
	deepEqual(factsOf('| A |\n|---|\n| a | [two words] |\n', 'candidates'), [
		'square prose whole ‹[two words]› at row 0 of undefined',
	]);
});
