/** A text that is built to be slow, with its description. */
export type HostileDocument = readonly [name: string, text: string];

const opening = '> **Type:** Architecture\n\n# Title\n\n';

function many(count: number, make: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => make(index)).join('');
}

/** 30,000 lines with headings and blank lines, which an open block above may include. */
const sections =
	'## Section\n\nProse with a [placeholder] in it.\n\n| a | b |\n| - | - |\n| c | [d e] |\n\n'.repeat(3_750);

/** Yields texts that slow down or break Markdown parsers. */
export function* hostileDocuments(): Generator<HostileDocument> {
	yield* inlineText();
	yield* containers();
	yield* openBlocks();
	yield* tables();
	yield* placeholders();
	yield* characters();
}

function* inlineText(): Generator<HostileDocument> {
	yield ['empty', ''];
	yield ['a line of 10 MB', opening + 'word '.repeat(2_000_000)];
	yield ['a line of 10 MB without spaces', 'x'.repeat(10_000_000)];
	yield ['"*a_ " 20,000 times', opening + '*a_ '.repeat(20_000)];
	yield ['"**a " 20,000 times', opening + '**a '.repeat(20_000)];
	yield ['5,000 nested brackets', `${opening}${'['.repeat(5_000)}a${']'.repeat(5_000)}`];
	yield ['50,000 links that are not closed', opening + '[a]('.repeat(50_000)];
	yield ['20,000 code spans', opening + '`a` ``b [c d]`` '.repeat(10_000)];
	yield ['300 runs of backticks, each longer', opening + many(300, (index) => `${'`'.repeat(index + 1)} a `)];
	yield ['20,000 entities and tags', opening + '&amp;<a b="c">&#x41;<d '.repeat(5_000)];
	yield ['a paragraph of 30,000 lines', opening + 'a line of a *paragraph*\n'.repeat(30_000)];
}

function* containers(): Generator<HostileDocument> {
	yield ['5,000 nested quotes', `${opening}${'>'.repeat(5_000)} a`];
	yield ['5,000 nested lists', `${opening}${'- '.repeat(5_000)}a`];
	yield ['1,000 lists, each deeper', opening + many(1_000, (depth) => `${'  '.repeat(depth)}- a\n`)];
	yield [
		'a list of 50,000 items',
		opening + many(50_000, (index) => `- item ${index} has a [placeholder]\n`),
	];
	yield ['a loose list of 50,000 items', opening + many(50_000, (index) => `1. item ${index}\n\n`)];
	yield ['a quote of 30,000 lines', opening + '> a line of a quote\n'.repeat(30_000)];
	yield ['30,000 headings', opening + '## [Heading one]\n\n'.repeat(30_000)];
	const linked = (index: number) => `## H${index}\n\n[l${index}]: ./x\n\nSee [l${9_999 - index}].\n\n`;
	yield ['10,000 definitions and references', opening + many(10_000, linked)];
}

function* openBlocks(): Generator<HostileDocument> {
	yield ['a fence that is not closed', `${opening}\`\`\`text\n${sections}`];
	yield ['a comment that is not closed', `${opening}<!--\n${sections}`];
	yield ['a <script> that is not closed', `${opening}<script>\n${sections}`];
	yield ['front matter that is not closed', `---\ntype: Architecture\n\n${sections}`];
	yield ['front matter of 30,000 lines', `---\n${'key: [a, b]\n'.repeat(30_000)}---\n\n# Title\n`];
	yield ['3,000 headings in comments', opening + '<!--\n\n# a\n\n-->\n\n'.repeat(3_000)];
	yield ['3,000 headings in fences', opening + '```sh\n\n# a\n\n```\n\n'.repeat(3_000)];
	yield ['3,000 headings in a fence', `${opening}\`\`\`\n${'\n\n# a\n\n    ```\n'.repeat(3_000)}\n\`\`\`\n`];
	yield ['300 fences, each shorter', opening + many(300, (index) => `${'`'.repeat(303 - index)}\n\n# a\n\n`)];
}

function* tables(): Generator<HostileDocument> {
	const row = (index: number) => `|${' [a b] |'.repeat(1 + ((index * 7) % 9))}\n`;
	yield ['a ragged table of 20,000 cells', `${opening}| a | b |\n| - | - |\n${many(4_000, row)}`];
	const wide = ['| a ', '| - ', '| [b c] '].map((cell) => `${cell.repeat(2_000)}|\n`).join('');
	yield ['a table of 2,000 columns', opening + wide];
	yield [
		'10,000 open boxes in a diagram',
		`${opening}\`\`\`\n┌───┐\n${'│ [a │ [b │\n'.repeat(10_000)}└───┘\n\`\`\`\n`,
	];
}

function* placeholders(): Generator<HostileDocument> {
	const two = '[What this does] and [VAR_NAME_1]\n\n';
	yield ['20,000 placeholders', `${opening}## Section\n\n${two.repeat(10_000)}`];
	yield ['5,000 suppressions', opening + `<!-- archdocs-disable-next-line -->\n\n${two}`.repeat(5_000)];
}

function* characters(): Generator<HostileDocument> {
	yield ['binary', many(500_000, (index) => String.fromCharCode((index * 7_919) % 256))];
	yield ['UTF-16 read as UTF-8', [...`${opening}${sections}`].join('\u0000')];
	yield ['lone surrogates', opening + '\uD800 [What \uDC00 this] \uDBFF\n'.repeat(20_000)];
	yield ['30,000 lines that end with CR', (opening + sections).replace(/\n/g, '\r')];
}
