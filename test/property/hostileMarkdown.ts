import fc from 'fast-check';

/** Pieces of Markdown that open, close, continue or attract what stands around them. */
const fragments: readonly string[] = [
	// Line ends, blank lines, indentation
	...[
		'\n',
		'\n\n',
		'\n\n\n',
		'\r\n',
		'\r',
		'\n\r',
		'\t',
		' ',
		'  ',
		'    ',
		'\n \t\n',
		'\f',
		'\u00A0',
		'\u2028',
	],
	// Headings of both kinds
	...[
		'# a\n',
		'\n\n# h\n\n',
		'\n\n## b c\n',
		'### [d] `e`\n',
		'######',
		'#\t',
		'#',
		'\n\n#\n',
		' # i\n',
		'====\n',
		'---\n',
	],
	...['\n---\n', '=', '-'],
	// Fences, indented code, code spans
	...[
		'```',
		'```\n',
		'\n```sql\n',
		'````\n',
		'~~~\n',
		'~~~ `x`\n',
		'   ```\n',
		'    code\n',
		'`',
		'``',
		'`[x_y]`',
	],
	// HTML of the kinds 1 to 7
	...[
		'<script>\n',
		'</script>',
		'<pre>\n',
		'</PRE>\n',
		'<textarea',
		'<!--',
		'-->',
		'<!-- c -->\n',
		'\n<!-- d\n\n# e\n\n-->\n',
	],
	...[
		'<?',
		'?>',
		'<!A',
		'<![CDATA[',
		']]>',
		'<div>\n',
		'</div>\n',
		'\n<details>\n\n',
		'<a href="x">\n',
		'<b>',
		'<[s]>',
		'>',
	],
	// Lists, tasks, quotes and what goes on lazily
	...[
		'- a\n',
		'* b\n',
		'+ c\n',
		'1. d\n',
		'10) e\n',
		'  - f\n',
		'\n  g\n',
		'- [ ] h\n',
		'- [x] i\n',
		'-\n',
		'- ```\n',
		'- <!--\n',
	],
	...[
		'> q\n',
		'>',
		'> > r\n',
		'> ```\n',
		'> # s\n',
		'> - t\n',
		'lazy\n',
		'> [q]: ./q\n',
		'> **Type:** Architecture\n',
	],
	// Tables
	...['| a | b |\n|---|---|\n| c | d |\n', '|---|:-:|\n', '| [e] |\n', 'f | g\n--|--\n', '\\|', '|', ':---'],
	// Definitions, references, footnotes
	...[
		'[a]: ./x\n',
		'[b b]: ./y "t"\n',
		'[B\nb]: <z>\n',
		'[x]: <',
		'[x]:\n',
		'[x]: /u "open\n',
		'[a]',
		'[b\nb]',
		'[B B]',
		'[a][]',
		'[d][a]',
	],
	...[
		'![i][a]',
		'[^n]: foot\n',
		'[^n]:\n    more\n\n    and more\n',
		'[^n]',
		'[^N]',
		'[ẞ]: ./s\n',
		'[ss]',
		'[',
		']',
		'](./z)',
		'[]()',
		'![]()',
	],
	// Inline text
	...[
		'**',
		'*',
		'_',
		'__k__',
		'**Label:** v\n',
		'**Group:**\n',
		'~~u~~',
		'\\',
		'\\[',
		'&amp;',
		'&',
		'<',
		'https://e.com/a_b ',
		'm@e.org',
		'word word ',
	],
	...['0', 'a', 'x y z\n', 'é', '𝒳', '👩‍👩‍👧', 'e\u0301', '\uD83D', '\uDE00', '\u0000', '\uFEFF', '\u2060'],
	// Front matter
	...[
		'---\n',
		'---\n',
		'---\n',
		'---\n',
		'--- \n',
		'\n---\n',
		'+++\n',
		'type: Architecture\n',
		'status: [draft]\n',
		'...\n',
		'a: "[b c]"\n',
		'- : [\n',
	],
	// What the product looks for
	...[
		'[VAR_NAME_1]',
		'[What this does]',
		'{{name}}',
		'{two words}',
		'TBD',
		'YYYY-MM-DD',
		'\\<text\\>',
		'(insert a name here)',
	],
	...[
		'<!-- archdocs-disable -->\n',
		'<!-- archdocs-enable -->\n',
		'<!-- archdocs-disable-next-line -->\n\n',
		'<!-- archdocs: n/a no -->\n',
	],
];

/** A text that is put in by one edit. */
export const fragment: fc.Arbitrary<string> = fc.oneof(
	{ weight: 12, arbitrary: fc.constantFrom(...fragments) },
	{
		weight: 2,
		arbitrary: fc
			.array(fc.constantFrom(...fragments), { minLength: 2, maxLength: 4 })
			.map((parts) => parts.join('')),
	},
	{ weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** A short text of nothing but fragments. */
export const hostileText: fc.Arbitrary<string> = fc
	.array(fragment, { maxLength: 40, size: 'max' })
	.map((parts) => parts.join(''));
