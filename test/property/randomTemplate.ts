import fc from 'fast-check';

/** Parts of a section's body, each with something to fill or to follow. `#` becomes a number of its own. */
const bodies = [
	'[What is to be said about number #]',
	'<!-- Say it in a sentence. -->\n\n[The reason #]',
	'- **Symptom:** [What is seen #]\n- **Fix:** [What helps #]',
	'**Access:**\n\n- Type: [API Key / OAuth2]\n- Owner: [@team]',
	'| Name | Required | Default | Notes |\n| --- | --- | --- | --- |\n| `[NAME_1]` | ✓ | — | [Use #] |\n| `[NAME_2]` | ✗ | `1` | [Use #] |',
	'| Part | Location(s) |\n| --- | --- |\n| API | `src/` · `app/` |\n| Jobs | `jobs/` |',
	'```sql\nCREATE TABLE [table_name] (\n  [field1] TEXT\n);\n```',
	'- [First reason #]\n- It is simple',
	'[Guide to #]()',
	'Follow the house rules.\n\n[Exceptions #]',
] as const;

const hedges = ['', '', ' (optional)', ' (if applicable)'] as const;

const section = (depth: number) =>
	fc
		.record({
			hedge: fc.constantFrom(...hedges),
			parts: fc.array(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3 }),
			repeats: fc.boolean(),
			withBreak: fc.boolean(),
		})
		.map((it) => ({ depth, ...it }));

type RandomSection = ReturnType<typeof section> extends fc.Arbitrary<infer Section> ? Section : never;

/** A template with a few sections and subsections of every kind. */
export const randomTemplate: fc.Arbitrary<string> = fc
	.array(fc.tuple(section(2), fc.array(section(3), { maxLength: 2 })), { minLength: 1, maxLength: 4 })
	.map((tree) => {
		let count = 0;
		const lines = (it: RandomSection): readonly string[] => {
			count++;
			const number = count;
			const title = it.depth === 3 && it.repeats ? `[Item${number}Name1]` : `Part ${word(number)}${it.hedge}`;
			const body = it.parts.map((part) => part.replaceAll('#', word(number))).join('\n\n');
			return [...(it.withBreak && it.depth === 2 ? ['---'] : []), `${'#'.repeat(it.depth)} ${title}`, body];
		};
		const blocks = tree.flatMap(([parent, children]) => [...lines(parent), ...children.flatMap(lines)]);
		const head = '> **Type:** Random\n> **Owner:** [@team]\n> **Status:** [draft/active/deprecated]';
		return `${[head, '# [Name] Paper', ...blocks, '---', '*Created: YYYY-MM-DD*'].join('\n\n')}\n`;
	});

/** Numbers in letters: a number at the head of a heading would be its numbering. */
function word(number: number): string {
	return String.fromCharCode(96 + number).repeat(2);
}
