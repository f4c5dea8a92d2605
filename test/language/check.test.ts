import { deepEqual, doesNotThrow, equal, throws } from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../support/check.ts';
import { dedent, fixture } from '../support/fixture.ts';

const said = 'information unfilled-placeholder: Unfilled: `[two words]`';

test('a document that says what is expected', () => {
	doesNotThrow(() => check('a ⟦[two words]⟧\n', said));
});

test('what is missing and what was not expected are told apart', () => {
	throws(() => check('a ⟦[TWO]⟧ [two words]\n', said), {
		message:
			'Missing:\n  1:3 "[TWO]" information unfilled-placeholder: Unfilled: `[two words]`\n' +
			'Unexpected:\n  1:9 "[two words]" information unfilled-placeholder: Unfilled: `[two words]`\n' +
			'in:\na ⟦[TWO]⟧ [two words]\n',
	});
});

test('another place, another severity, another message', () => {
	throws(() => check('a ⟦[two words⟧]\n', said), /Missing:[\s\S]*Unexpected:/);
	throws(
		() => check('a ⟦[two words]⟧\n', said.replace('information', 'warning')),
		/Missing:[\s\S]*Unexpected:/,
	);
	throws(() => check('a ⟦[two words]⟧\n', `${said} more`), /Missing:[\s\S]*Unexpected:/);
});

test('a range without an expectation, and the other way round', () => {
	throws(() => check('a ⟦[two words]⟧\n'), /1 ranges are drawn, but 0 findings expected/);
	throws(() => check('a [two words]\n', said), /0 ranges are drawn, but 1 findings expected/);
	throws(() => check('a ⟦[two words]\n', said), /Unbalanced/);
});

test('ranges may nest, and the cursor is no part of the text', () => {
	deepEqual(fixture('a⟦b⟦c⟧‸⟧d'), {
		text: 'abcd',
		ranges: [
			{ start: 1, end: 3 },
			{ start: 2, end: 3 },
		],
		cursor: 3,
	});
});

test('the indentation of the code around a fixture is no part of the text', () => {
	equal(
		dedent(`
			one

				two
		`),
		'one\n\n\ttwo\n',
	);
	equal(dedent('\tone line'), '\tone line');
});
