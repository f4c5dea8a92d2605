import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { lengthOf, positionAt, textOf } from '#language/document/document.ts';
import { analyze, fragment } from '../support/check.ts';
import { projectFile } from '../support/projectFile.ts';

/** Texts that nobody writes, made of few parts many times. Each is a document that follows a template, too. */
const hostile: readonly (readonly [name: string, make: () => string])[] = [
	['nothing', () => ''],
	['a byte order mark', () => '\uFEFF'],
	['one line of 10 MB', () => 'x'.repeat(10_000_000)],
	['one line of 10 MB of words', () => 'word '.repeat(2_000_000)],
	['one line of 10 MB of placeholders', () => '[two words] '.repeat(800_000)],
	['emphasis that never ends', () => '*a_ '.repeat(20_000)],
	['emphasis on lines of its own', () => '*a_\n'.repeat(20_000)],
	['5,000 nested brackets', () => '['.repeat(5_000) + ']'.repeat(5_000)],
	['20,000 nested brackets in code', () => `\`\`\`sh\n${'['.repeat(20_000)}${']'.repeat(20_000)}\n\`\`\`\n`],
	['5,000 brackets that open', () => '['.repeat(5_000)],
	['5,000 nested links', () => `${'['.repeat(5_000)}a${'](b)'.repeat(5_000)}`],
	['5,000 nested images', () => `${'!['.repeat(5_000)}a${'](b)'.repeat(5_000)}`],
	['5,000 nested quotes', () => `${'> '.repeat(5_000)}a`],
	['5,000 nested items', () => `${'- '.repeat(5_000)}a`],
	[
		'500 items, each deeper',
		() => Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth * 2)}- a\n`).join(''),
	],
	['50,000 items', () => '- item\n'.repeat(50_000)],
	['50,000 items with placeholders', () => '- [two words]\n'.repeat(50_000)],
	['50,000 fields', () => '- Label: TBD\n'.repeat(50_000)],
	['20,000 headings', () => '## Overview\n\n'.repeat(20_000)],
	['20,000 underlined headings', () => 'Overview\n---\n\n'.repeat(20_000)],
	['20,000 paragraphs', () => 'Some text with [two words].\n\n'.repeat(20_000)],
	['20,000 underlined sections that lack theirs', () => 'Integration Details\n---\n\n'.repeat(20_000)],
	['20,000 sections that lack theirs', () => '## Integration Details\n\n'.repeat(20_000)],
	['5,000 tables without columns', tables],
	[
		'10,000 labels without fields',
		() => `## Integration Details\n\n### A\n\n${'**Error Handling:**\n\n'.repeat(10_000)}`,
	],
	['a fence that never ends', () => `\`\`\`sql\n${'CREATE TABLE [table_name] (\n'.repeat(20_000)}`],
	['20,000 fences that never end', () => '```\n\n# a\n\n~~~\n\n'.repeat(20_000)],
	['a comment that never ends', () => `<!-- ${'text -- > '.repeat(50_000)}`],
	['20,000 comments that never end', () => '<!-- \n\n# a\n\n'.repeat(20_000)],
	['200,000 unknown directives', () => '<!-- archdocs-off -->\n\n'.repeat(200_000)],
	['20,000 suppressions', () => '<!-- archdocs-disable-next-line -->\n\n[two words]\n\n'.repeat(20_000)],
	[
		'20,000 places that are suppressed',
		() => `<!-- archdocs-disable -->\n\n${'- [Tech stack]\n'.repeat(20_000)}`,
	],
	[
		'5,000 sections that do not apply',
		() => '## A\n\n<!-- archdocs: n/a -->\n\n[two words]\n\n'.repeat(5_000),
	],
	[
		'50,000 fields of the template',
		() => `## Integration Details\n\n### A\n\n${'- Provider: [Company/Service]\n'.repeat(50_000)}`,
	],
	[
		'5,000 sections of the template',
		() => `## Common Gotchas\n\n${'### [GotchaTitle1]\n\n- **Fix:** TBD\n\n'.repeat(5_000)}`,
	],
	['20,000 directives', () => '<!-- archdocs-disable -->\n\n'.repeat(20_000)],
	['front matter that never ends', () => `---\n${'key: value\n'.repeat(50_000)}`],
	['long front matter', () => `---\n${'key: "[two words]"\n'.repeat(20_000)}---\n`],
	['long metadata', () => '> **Key:** [two words]\n'.repeat(20_000)],
	['a ragged table of 20,000 cells', ragged],
	[
		'a table of 20,000 cells with placeholders',
		() => `| Variable | B |\n| --- | --- |\n${'| `[VAR_NAME_1]` | [two words] |\n'.repeat(10_000)}`,
	],
	['a row of 20,000 cells', () => `| A |\n| --- |\n|${' a |'.repeat(20_000)}\n`],
	[
		'a header of 5,000 columns',
		() => `|${' a |'.repeat(5_000)}\n|${' - |'.repeat(5_000)}\n|${' [two words] |'.repeat(5_000)}\n`,
	],
	['20,000 definitions', () => Array.from({ length: 20_000 }, (_, at) => `[a${at}]: b\n`).join('')],
	['20,000 references', () => `${'[a][b] '.repeat(20_000)}\n\n[b]: c\n`],
	['20,000 footnotes', () => Array.from({ length: 20_000 }, (_, at) => `[^${at}]: b\n\n`).join('')],
	['a box of 5,000 lines', () => `\`\`\`\n┌───┐\n${'│ [a │\n'.repeat(5_000)}└───┘\n\`\`\`\n`],
	['100,000 backticks', () => '`'.repeat(100_000)],
	[
		'backticks of rising length',
		() => Array.from({ length: 500 }, (_, at) => `${'`'.repeat(at)} a `).join(''),
	],
	['100,000 angles', () => '<'.repeat(100_000)],
	['100,000 entities', () => '&lt;'.repeat(100_000)],
	['escaped angles that never end', () => '\\<a '.repeat(50_000)],
	['parentheses that never end', () => '(insert '.repeat(20_000)],
	['braces that never end', () => '{{a '.repeat(50_000)],
	['100,000 backslashes', () => '\\'.repeat(100_000)],
	['zeros', () => '\0'.repeat(10_000)],
	['zeros among placeholders', () => '[a\0b c] `\0` | \0 |\n'.repeat(1_000)],
	['lone surrogates', () => '\uD83D[two \uDE80words]\uD83D\n'.repeat(1_000)],
	['100,000 blank lines', () => '\n'.repeat(100_000)],
	['100,000 lines of white space', () => ' \t\n'.repeat(100_000)],
	['lone carriage returns', () => '\r'.repeat(100_000)],
	['combining characters', () => `a${'\u0301'.repeat(100_000)} [two words]`],
	['tags', () => '<a b="'.repeat(20_000)],
	['divs', () => '<div>\n'.repeat(20_000)],
	['a setext line of 100,000', () => `a\n${'='.repeat(100_000)}\n`],
	['addresses', () => 'www.a.b '.repeat(20_000)],
	['mail addresses', () => 'a@b.c '.repeat(20_000)],
];

function tables(): string {
	const table = '| Variable | Required |\n| --- | --- |\n| a | ✓ | b |\n\n';
	return `## Configuration\n\n### Environment Variables\n\n${table.repeat(5_000)}`;
}

function ragged(): string {
	let rows = '| A | B | C | D |\n| --- | --- | --- | --- |\n';
	for (let row = 0; row < 5_000; row++) rows += `${'| [two words] '.repeat(row % 9)}|\n`;
	return rows;
}

function checkText(text: string): void {
	const analysis = analyze(text);
	const { document } = analysis;
	equal(textOf(document) === text, true, 'the text is the same');
	const length = lengthOf(document);
	let last = 0;
	for (const { span, related } of analysis.findings) {
		ok(span.start >= last && span.start < span.end, `${span.start} follows ${last}`);
		last = span.start;
		for (const { start, end } of [span, ...related]) {
			ok(start >= 0 && start < end && end <= length, `${start}-${end} is within ${length}`);
			const from = positionAt(document, start);
			const to = positionAt(document, end);
			ok(from.line < to.line || (from.line === to.line && from.character < to.character));
		}
	}
	ok(analysis.findings.length <= 10_000);
	equal(analysis.omittedFindings > 0 ? analysis.findings.length : 10_000, 10_000);
	ok(analysis.progress.filled <= analysis.progress.total);
}

for (const [name, make] of hostile) {
	test(`nothing is thrown, and every finding is within the text: ${name}`, () => {
		checkText(make());
	});

	test(`the same in a document that follows a template: ${name}`, () => {
		checkText(`> **Type:** Architecture\n\n# Title\n\n## Overview\n\n${make()}`);
	});
}

test('more than 10,000 findings are counted, not listed', () => {
	const analysis = analyze(
		`> **Type:** Architecture\n\n${'- [What this controls]\n'.repeat(12_345)}`,
		fragment(),
	);
	equal(analysis.findings.length, 10_000);
	equal(analysis.omittedFindings, 2_345);
});

test('in text that is too costly to parse the tokens of the template are found', () => {
	const line = '[What this controls] *a_ [text](https://example.com) [other words] ';
	const analysis = analyze(`> **Type:** Architecture\n\n${line.repeat(1_000)}\n`, fragment());
	equal(analysis.findings.length, 1_000);
});

test('an image that is embedded in the text changes nothing', () => {
	const image = `![drawing](data:image/png;base64,${'iVBORw0KGgoAAAANSUhEUg'.repeat(8_000)})\n\n`;
	const text = projectFile('examples/architecture-complete.md');
	const { progress } = analyze(text);
	for (const heading of [
		'# Parcel Tracking Architecture',
		'## Overview',
		'### System Diagram',
		'### Key Components',
	]) {
		const analysis = analyze(text.replace(`${heading}\n\n`, `$&${image}`));
		const { recognition } = analysis;
		equal(recognition.reason.id, 'metadata');
		deepEqual(analysis.findings, []);
		deepEqual(analysis.progress, progress);
	}
});
