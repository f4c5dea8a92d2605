/** A text that is built to take long, and what it is. */
export interface HostileDocument {
	readonly name: string;
	readonly text: string;
}

const opening = '> **Type:** Architecture\n\n# Title\n\n';

/** Prose, headings and blank lines that what is open above them may swallow. */
const lines = `${'## Section\n\nA line of prose with a [placeholder] in it.\n\n| a | b |\n| - | - |\n| c | [d e] |\n\n'.repeat(3_750)}`;

/** Texts that parsers of Markdown are slow on, or fail on. */
export function* hostileDocuments(): Generator<HostileDocument> {
	yield { name: 'empty', text: '' };
	yield { name: 'one line of 10 MB', text: `${opening}${'word '.repeat(2_000_000)}` };
	yield { name: 'one line of 10 MB without spaces', text: 'x'.repeat(10_000_000) };
	yield { name: '*a_ 20,000 times', text: `${opening}${'*a_ '.repeat(20_000)}` };
	yield { name: '**a 20,000 times', text: `${opening}${'**a '.repeat(20_000)}` };
	yield { name: '5,000 nested brackets', text: `${opening}${'['.repeat(5_000)}a${']'.repeat(5_000)}` };
	yield { name: '50,000 opening brackets', text: `${opening}${'['.repeat(50_000)}` };
	yield { name: '50,000 links without end', text: `${opening}${'[a]('.repeat(50_000)}` };
	yield { name: '5,000 nested quotes', text: `${opening}${'>'.repeat(5_000)} a` };
	yield { name: '5,000 nested lists', text: `${opening}${'- '.repeat(5_000)}a` };
	yield {
		name: '1,000 lines of deeper lists',
		text: opening + Array.from({ length: 1_000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
	};
	yield {
		name: 'a list of 50,000 items',
		text: opening + '- an item with a [placeholder] in it\n'.repeat(50_000),
	};
	yield { name: 'a loose list of 50,000 items', text: opening + '1. an item\n\n'.repeat(50_000) };
	yield { name: 'a quote of 30,000 lines', text: opening + '> a line of a quote\n'.repeat(30_000) };
	yield { name: 'a paragraph of 30,000 lines', text: opening + 'a line of *a* paragraph\n'.repeat(30_000) };
	yield { name: 'a fence that is not closed', text: `${opening}\`\`\`text\n${lines}` };
	yield { name: 'a comment that is not closed', text: `${opening}<!--\n${lines}` };
	yield { name: 'front matter that is not closed', text: `---\ntype: Architecture\n\n${lines}` };
	yield {
		name: 'front matter of 30,000 lines',
		text: `---\n${'key: [a, b]\n'.repeat(30_000)}---\n\n# Title\n`,
	};
	yield { name: 'a <script> that is not closed', text: `${opening}<script>\n${lines}` };
	yield {
		name: 'a ragged table of 20,000 cells',
		text: `${opening}| a | b | c |\n| - | - | - |\n${raggedRows(20_000)}`,
	};
	yield {
		name: 'a table of 2,000 columns',
		text: `${opening}${'| a '.repeat(2_000)}|\n${'| - '.repeat(2_000)}|\n${'| [b c] '.repeat(2_000)}|\n`,
	};
	yield { name: '20,000 code spans', text: opening + '`a` ``b [c d]`` '.repeat(10_000) };
	yield {
		name: '20,000 backtick runs of all lengths',
		text: opening + Array.from({ length: 300 }, (_, length) => `${'`'.repeat(length + 1)} a `).join(''),
	};
	yield { name: '20,000 entities and tags', text: opening + '&amp;<a b="c">&#x41;<d '.repeat(5_000) };
	yield {
		name: '20,000 placeholders',
		text: `${opening}## Section\n\n${'[What this does] and [VAR_NAME_1]\n\n'.repeat(10_000)}`,
	};
	yield {
		name: '10,000 definitions and references',
		text:
			opening +
			Array.from(
				{ length: 10_000 },
				(_, index) => `## H${index}\n\n[l${index}]: ./x\n\nSee [l${9_999 - index}].\n\n`,
			).join(''),
	};
	yield { name: '30,000 headings', text: opening + '## [Heading one]\n\n'.repeat(30_000) };
	yield {
		name: '10,000 suppressions',
		text: opening + '<!-- archdocs-disable-next-line -->\n\n[What this does]\n\n'.repeat(10_000),
	};
	yield {
		name: 'binary',
		text: Array.from({ length: 500_000 }, (_, index) => String.fromCharCode((index * 7_919) % 256)).join(''),
	};
	yield { name: 'lone surrogates', text: opening + '\uD800 [What \uDC00 this] \uDBFF\n'.repeat(20_000) };
	yield { name: 'UTF-16 read as UTF-8', text: [...`${opening}${lines}`.slice(0, 500_000)].join('\u0000') };
	yield { name: 'line ends of old Macintoshes', text: (opening + lines).replace(/\n/g, '\r') };
	yield {
		name: 'a diagram of 20,000 open boxes',
		text: `${opening}\`\`\`\n┌───┐\n${'│ [a │ [b │\n'.repeat(10_000)}└───┘\n\`\`\`\n`,
	};
}

function raggedRows(cells: number): string {
	const rows: string[] = [];
	for (let written = 0; written < cells; ) {
		const count = 1 + ((written * 31) % 9);
		rows.push(`|${' [a b] |'.repeat(count)}\n`);
		written += count;
	}
	return rows.join('');
}
