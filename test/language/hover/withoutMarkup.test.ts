import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { escapeMarkdown } from '#language/hover/escapeMarkdown.ts';
import { withoutMarkup } from '#language/hover/withoutMarkup.ts';

const texts: readonly (readonly [markdown: string, plain: string])[] = [
	['**`DATABASE_URL`** · environment variable', 'DATABASE_URL · environment variable'],
	['`_private_` and `__init__`', '_private_ and __init__'],
	['DATABASE\\_URL', 'DATABASE_URL'],
	['_Optional: a table without it is complete._', 'Optional: a table without it is complete.'],
	['Defined in [A \\[draft\\]](file:///w/a.md#L1)', 'Defined in A [draft]'],
	['| A | B |\n| --- | --- |\n| 1 | 2 |', '| A | B |\n| 1 | 2 |'],
	['**Usage:** mail  \n**Notes:** none', 'Usage: mail\nNotes: none'],
	['``a`b``', 'a`b'],
];

for (const [markdown, plain] of texts)
	test(`as plain text: ${markdown}`, () => equal(withoutMarkup(markdown), plain));

test('what is escaped reads as it was written', () => {
	for (const text of ['a_b [c](d) <e> & f | g', '![x](y)', '1 * 2 # 3', 'a\\b', 'plain words, 50 %'])
		equal(withoutMarkup(escapeMarkdown(text)), text);
});
