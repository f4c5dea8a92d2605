import { equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { type AnswerFormat, unusualAnswer } from '#common/answerFormats.ts';

function usual(format: AnswerFormat, ...texts: readonly string[]): void {
	for (const text of texts) equal(unusualAnswer(format, text), undefined, text);
}

function unusual(format: AnswerFormat, sentence: RegExp, ...texts: readonly string[]): void {
	for (const text of texts) match(unusualAnswer(format, text) ?? '', sentence, text);
}

test('a date is a day of the calendar', () => {
	usual('date', '2026-03-14', '2028-02-29', ' 2026-03-14 ');
	unusual(
		'date',
		/^A date is written as year, month and day/,
		'14.3.2026',
		'2026-02-29',
		'2026-3-14',
		'soon',
	);
});

test('a duration with a number has a unit', () => {
	usual('duration', '30s', '15 minutes', '500 ms', '1.5h', 'PT30S', 'P1D', 'Never', '30秒', '99 %');
	unusual('duration', /^A duration says its unit/, '30', '15 - 20');
});

test('people, names, variables, paths and addresses look like themselves', () => {
	usual('mention', '@payments', '@ferrow/data', '@a, @b');
	unusual('mention', /^A person or a team/, 'payments', 'Jo Doe', '@a and @b', 'jo@example.com');
	usual('name', 'orders-db', 'ORDERS');
	unusual('name', /no blanks/, 'orders db');
	usual('variable', 'API_URL', 'größe', 'app.url', '_x');
	unusual('variable', /^A variable has letters/, 'API URL', '1ST', 'A=B');
	usual('path', 'src/api/server.ts', 'src/', '*.md', './a.md');
	unusual('path', /^A path is written from the top/, 'C:\\src', '~/src', 'src api');
	usual(
		'url',
		'https://example.com/a',
		'mailto:a@example.com',
		'./orders.md',
		'[Orders](./orders.md)',
		'#top',
	);
	unusual('url', /^An address starts with its scheme/, 'example.com', 'the wiki');
	usual('target', './orders.md', 'orders.md', '#top', 'https://example.com');
	unusual('target', /^A link leads to a path/, 'orders', 'the orders.md');
});

test('of what can be anything, and of what is empty, nothing is said', () => {
	equal(unusualAnswer(null, 'anything at all'), undefined);
	usual('variable', '', '  ');
});
