import assert from 'node:assert/strict';
import { test } from 'node:test';
import { typeLine } from '#language/edits/typeLine.ts';
import { analyze } from '../../support/check.ts';

/** Asserts the text after the document was made to name the type. */
function check(before: string, after: string, type = 'Architecture'): void {
	const { span, text } = typeLine(analyze(before), type);
	assert.equal(before.slice(0, span.start) + text + before.slice(span.end), after);
}

test('a document without metadata gets a block quote above its title', () => {
	check('# Orders\n\nText.\n', '> **Type:** Architecture\n\n# Orders\n\nText.\n');
	check('Text.', '> **Type:** Architecture\n\nText.');
	check('\n\n# Orders\n', '\n\n> **Type:** Architecture\n\n# Orders\n');
});

test('an empty document gets the line alone', () => {
	check('', '> **Type:** Architecture\n');
	check('\n\n', '\n\n> **Type:** Architecture\n');
});

test('front matter stays first and untouched', () => {
	check('---\na: 1\n---\n# Orders\n', '---\na: 1\n---\n> **Type:** Architecture\n\n# Orders\n');
	check('---\na: 1\n---\n\n# Orders\n', '---\na: 1\n---\n\n> **Type:** Architecture\n\n# Orders\n');
	check('---\na: 1\n---', '---\na: 1\n---\n\n> **Type:** Architecture\n');
	check('---\r\na: 1\r\n---\r\n# O\r\n', '---\r\na: 1\r\n---\r\n> **Type:** Architecture\n\n# O\r\n');
});

test('a break at the top that closes nothing is no front matter', () => {
	check('---\n\n# Orders\n', '> **Type:** Architecture\n\n---\n\n# Orders\n');
});

test('metadata that is there is joined, above and below the title', () => {
	check('> **Owner:** @a\n\n# O\n', '> **Type:** Architecture\n> **Owner:** @a\n\n# O\n');
	check('# O\n\n> **Owner:** @a\n', '# O\n\n> **Type:** Architecture\n> **Owner:** @a\n');
	check('O\n===\n\n> Owner: @a\n', 'O\n===\n\n> **Type:** Architecture\n> Owner: @a\n');
});

test('a quote that is no metadata is not joined', () => {
	check('> [!NOTE]\n> Text.\n', '> **Type:** Architecture\n\n> [!NOTE]\n> Text.\n');
	check('> A wise word.\n', '> **Type:** Architecture\n\n> A wise word.\n');
});

test('a type that is named already is replaced', () => {
	check('> **Type:** Foo\n> **Owner:** @a\n', '> **Type:** Architecture\n> **Owner:** @a\n');
	check('> **Owner:** @a\n> **Type**: Foo bar\n', '> **Owner:** @a\n> **Type**: Architecture\n');
	check('> **Type:** Foo · **Owner:** @a\n', '> **Type:** Architecture · **Owner:** @a\n');
	check('> Type:\n', '> Type: Architecture\n');
});

test('the name of a template never adds a line', () => {
	check('# O\n', '> **Type:** A # B\n\n# O\n', 'A\n# B');
});
