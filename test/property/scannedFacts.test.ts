import { equal, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { MarkdownDocument } from '#language/document/document.ts';
import { createDocumentParser } from '#language/document/parse/documentParser.ts';
import { createDocumentScanner } from '#language/document/scan/documentScanner.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.generated.ts';
import { inRepository } from '../../scripts/support/paths.mjs';
import { textVariants } from '../support/textVariants.ts';
import { architectureText } from './architectureMarkdown.ts';
import { firstDifference } from './firstDifference.ts';
import { fuzz } from './fuzz.ts';
import { markdownText } from './markdownText.ts';

const parser = createDocumentParser();
const scanner = createDocumentScanner(parser);

/** What names are read from, chunk by chunk. */
function readings({ chunks, starts, lines }: MarkdownDocument) {
	return {
		starts,
		lines,
		chunks: chunks.map(({ facts, lineStarts }) => ({
			lineStarts,
			headings: facts.headings,
			groups: facts.groups.map(({ label, heading }) => ({ label, heading })),
			tables: facts.tables.map(({ header, rows, ...table }) => ({
				...table,
				cells: [header, ...rows].map((row) =>
					row.map(({ text, span }) => (text === '' ? text : { text, span })),
				),
			})),
			fields: facts.fields,
			codeSpans: facts.codeSpans,
			fences: facts.fences,
			pairs: facts.pairs,
		})),
	};
}

function differs(text: string): string | undefined {
	return firstDifference(readings(scanner.scan(text)), readings(parser.parse(text)));
}

function holds(text: string): void {
	const difference = differs(text);
	if (difference === undefined) return;
	throw new Error(`The scan of ${JSON.stringify(text)} says something else than the parse: ${difference}`);
}

test('random Markdown scans as it parses', () => {
	fuzz(600, 1, markdownText, holds);
});

test('random architecture documents scan as they parse', () => {
	fuzz(200, 1, architectureText, holds);
});

/** Lines that are plain, and lines that are nearly so. */
const lines = fc.constantFrom(
	...[
		'',
		'',
		'',
		'# A',
		'## B `c`',
		'### D #',
		'Text with `code` in it.',
		'**Label:** `value`',
		'**Group:**',
		'*Created: 2026-01-01*',
	],
	...[
		'- Label: `x-y`',
		'- **Label:** two words',
		'  - nested `a`',
		'    more',
		'   more',
		'1. first',
		'2. second `b`',
		'10. tenth',
		'- [ ] task: `t`',
	],
	...[
		'| A | B |',
		'| --- | --- |',
		'|---|:-:|',
		'| `a` | **b** |',
		'| a \\| b | `c|d` |',
		'| x |',
		'a | b',
		'|',
	],
	...[
		'```json',
		'```',
		'~~~',
		'{ "a": "vault::b" }',
		'> **Type:** X',
		'> text `q`',
		'>',
		'> - item',
		'---',
		'***',
		'===',
		'<!-- comment -->',
		'<!-- open',
	],
	...[
		'[a]: ./b.md',
		'[^1]: note `n`',
		'see [`x`](./y.md) and `z`',
		'![`i`](x.png)',
		'an \\`escaped` one`',
		'``a ` b``',
		'<b>`t`</b>',
		'\ttab',
		'    code',
		'- ',
		'-',
		'* * *',
		'a  ',
		'--> after',
	],
	// What lies near the edges of the rules: boxes before labels, tabs and other white space, rows below other blocks
	...[
		'- [x] **Label:** done',
		'- [ ] m@e.org: `t`',
		'-\tLabel: value',
		'-  \tcode',
		'#',
		'--',
		'-|',
		'- |',
		':-',
		':-\f',
		'| a |\t',
		'``` e\u3000f',
		'\t\u3000',
		`${'- '.repeat(101)}`,
	],
);

test('lines in any order scan as they parse', () => {
	fuzz(2_000, 1, fc.array(lines, { maxLength: 9 }), (chosen) => holds(chosen.join('\n')));
});

const examples = readdirSync(inRepository('examples'), { recursive: true, encoding: 'utf8' })
	.filter((name) => name.endsWith('.md'))
	.map((name) => readFileSync(inRepository('examples', name), 'utf8'));

test('examples and templates scan as they parse, with every line end and with a byte order mark', () => {
	for (const text of [...examples, ...builtInTemplates])
		for (const { write } of textVariants) holds(write(text));
});

test('the public documents of the corpus scan as they parse, where they are at hand', () => {
	const folder = inRepository('..', 'shared', 'corpus', 'docs');
	if (!existsSync(folder)) return;
	for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (/\.mdx?$/.test(name)) holds(readFileSync(`${folder}/${name}`, 'utf8'));
	}
});

test('a plain document is not parsed', () => {
	const counting = createDocumentScanner(createDocumentParser());
	const text = readFileSync(inRepository('examples', 'small-service.md'), 'utf8');
	const { chunks } = counting.scan(text);
	ok(chunks.length > 5);
	equal(counting.parsed, 0);
});
