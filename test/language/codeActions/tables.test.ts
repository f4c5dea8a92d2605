import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { architecture } from '../../support/check.ts';
import { dedent } from '../../support/fixture.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';
import { afterEnter, withRow, withTableAligned } from '../../support/tableEdits.ts';

const variables =
	'## Environment Variables\n\n| Variable | Required | Default | Description | Example |\n| --- | --- | --- | --- | --- |\n';
const newVariable = (number: number, isSelected = true) => {
	const name = `[VAR_NAME_${number}]`;
	return `| \`${isSelected ? `⟦${name}⟧` : name}\` |  |  | [What this controls] |  |\n`;
};
const portRow = '| `PORT` | ✓ | — | The port | `80` |\n';
const hostRow = '| `HOST` | ✓ | — | The host | `a` |\n';

/** Each: what is tested, the text with the cursor, the text afterwards without the metadata above it. */
function all(
	edit: (marked: string) => string | undefined,
	cases: readonly (readonly [name: string, before: string, after: string | undefined])[],
): void {
	for (const [name, before, after] of cases)
		test(name, () => {
			equal(edit(architecture(before)), after === undefined ? undefined : architecture(after));
			const crlf = (text: string) => text.replaceAll('\n', '\r\n');
			equal(edit(crlf(architecture(before))), after === undefined ? undefined : crlf(architecture(after)));
		});
}

all(withRow, [
	[
		'a row comes below the cursor, with what the template asks for; its numbers go on',
		`${variables}| \`PO‸RT\` | ✓ | — | The port | \`80\` |\n${hostRow}\nText\n`,
		`${variables}${portRow}${newVariable(3)}${hostRow}\nText\n`,
	],
	[
		'from the header and the line below it, the row becomes the first',
		variables.replace('Required', 'Requ‸ired') + portRow,
		variables + newVariable(2) + portRow,
	],
	['a table without rows gets its first', `${variables.trimEnd()}‸\n`, variables + newVariable(1)],
	[
		'names are numbered behind those that the document has elsewhere',
		`${variables}${newVariable(1, false)}‸${newVariable(2, false)}\nSee [VAR_NAME_7].\n`,
		`${variables}${newVariable(1, false)}${newVariable(2, false)}${newVariable(8)}\nSee [VAR_NAME_7].\n`,
	],
	[
		'a column of the author stays empty, one that was left out is not missed',
		'## Environment Variables\n\n| Team | Variable | Description | Example |\n|---|---|---|---|\n| a‸ | `PORT` | b | c |\n',
		'## Environment Variables\n\n| Team | Variable | Description | Example |\n|---|---|---|---|\n| a | `PORT` | b | c |\n| ⟦⟧ | `[VAR_NAME_2]` | [What this controls] |  |\n',
	],
	[
		'a table that the template does not have gets empty cells',
		'## Overview\n\n| A | B |\n|---|---|\n| a‸ | b |\n',
		'## Overview\n\n| A | B |\n|---|---|\n| a | b |\n| ⟦⟧  |   |\n',
	],
	[
		'the row is aligned as the table is, wide characters counted as two',
		'## Overview\n\n| Name | Größe |\n| ---- | ----: |\n| 表表‸ |    12 |\n',
		'## Overview\n\n| Name | Größe |\n| ---- | ----: |\n| 表表 |    12 |\n| ⟦⟧     |       |\n',
	],
	[
		'an aligned table gets wider where the row has no room',
		'## Architecture\n\n### Key Components\n\n| Component | Type | Purpose | Technology | Owner |\n| --------- | ---- | ------- | ---------- | ----- |\n| **Api**‸   | Web  | Answers | Node       | @team |\n',
		'## Architecture\n\n### Key Components\n\n| Component            | Type | Purpose        | Technology   | Owner   |\n| -------------------- | ---- | -------------- | ------------ | ------- |\n| **Api**              | Web  | Answers        | Node         | @team   |\n| **⟦[ComponentName2]⟧** |      | [What it does] | [Tech stack] | [@team] |\n',
	],
	[
		'a row in a list or a quote keeps its prefix',
		'## Overview\n\n- | A | B |\n  |---|---|\n  | a‸ | b |\n',
		'## Overview\n\n- | A | B |\n  |---|---|\n  | a | b |\n  | ⟦⟧  |   |\n',
	],
	[
		'a quoted table, a header that was reached from its mark',
		'## Overview\n\n>‸ | A |\n> |---|\n> | a |\n',
		'## Overview\n\n> | A |\n> |---|\n> | ⟦⟧  |\n> | a |\n',
	],
	[
		'at the end of the text',
		'## Overview\n\n| A |\n|---|\n| a \\| b |‸',
		'## Overview\n\n| A |\n|---|\n| a \\| b |\n| ⟦⟧ |',
	],
	[
		'a table without outer pipes',
		'## Overview\n\nA | B\n--|--\na‸ | b\n',
		'## Overview\n\nA | B\n--|--\na | b\n| ⟦⟧ |  |\n',
	],
	['in a fence there is no table', '## Overview\n\n```\n| A |\n|---|\n| a‸ |\n```\n', undefined],
	['a paragraph with a pipe is no table', '## Overview\n\na | b‸\n', undefined],
	['below a table there is none', '## Overview\n\n| A |\n|---|\n| a |\n‸\nText\n', undefined],
]);

test('rows come from a template of the team; tokens that stand within text keep it', () => {
	const template = ownTemplate(`
		> **Type:** Own

		# [Name]

		## Part

		| Path | State | Note |
		| --- | --- | --- |
		| \`/v1/[resource]\` | [open/closed] | Sample |
		| \`/v1/all\` | open | Sample |
	`);
	const text = dedent(`
		> **Type:** Own

		# A

		## Part

		| Path | State | Note |
		| --- | --- | --- |
		| \`/v1/a\` | open | x‸ |
	`);
	equal(
		withRow(text, { context: following(template) }),
		`${text.replace('‸', '')}| \`/v1/⟦[resource]⟧\` | [open/closed] |  |\n`,
	);
});

test('a document without template gets no rows', () => {
	equal(withRow('# A\n\n| A |\n|---|\n| a‸ |\n'), undefined);
	equal(afterEnter('# A\n\n| A |\n|---|\n| a |\n‸\n'), undefined);
});

all(afterEnter, [
	[
		'at the end of the last row, the new line becomes one',
		`${variables}${portRow}‸\n\nText\n`,
		`${variables}${portRow}${newVariable(2)}\nText\n`,
	],
	[
		'at the end of another row, too, which would part the table',
		`${variables}${portRow}‸\n${hostRow}\n`,
		`${variables}${portRow}${newVariable(2)}${hostRow}\n`,
	],
	['below the header, as the first row', `${variables}‸`, variables + newVariable(1).trimEnd()],
	[
		'in a list, behind what the editor has indented',
		'## Overview\n\n- | A | B |\n  |---|---|\n  | a | b |\n  ‸\n',
		'## Overview\n\n- | A | B |\n  |---|---|\n  | a | b |\n  | ⟦⟧  |   |\n',
	],
	[
		'at the end of an empty row, it ends the table',
		'## Overview\n\n| A | B |\n|---|---|\n| a | b |\n|  |  |\n‸\n',
		'## Overview\n\n| A | B |\n|---|---|\n| a | b |\n\n⟦⟧\n',
	],
	[
		'in the first cell of an empty row, too',
		'## Overview\n\n| A | B |\n|---|---|\n| a | b |\n| \n‸ |  |\n',
		'## Overview\n\n| A | B |\n|---|---|\n| a | b |\n\n⟦⟧\n',
	],
	[
		'and where it took the place of the first placeholder',
		`${variables}${portRow}| \`\n‸\` |  |  | [What this controls] |  |\n`,
		`${variables}${portRow}\n⟦⟧\n`,
	],
	[
		'in the middle of a row it is a new line',
		'## Overview\n\n| A | B |\n|---|---|\n| a \n‸| b |\n',
		undefined,
	],
	[
		'in the middle of a row that has something it is one, too',
		'## Overview\n\n| A | B |\n|---|---|\n| \n‸ | b |\n',
		undefined,
	],
	['in the header', '## Overview\n\n| A | B |\n‸\n|---|---|\n| a | b |\n', undefined],
	['in a fence', '## Overview\n\n```\n| A |\n|---|\n| a |\n‸\n```\n', undefined],
	['behind a paragraph with a pipe', '## Overview\n\na | b\n‸\n', undefined],
	['a line below the table', '## Overview\n\n| A |\n|---|\n| a |\n\n‸\n', undefined],
]);

all(withTableAligned, [
	[
		'pipes stand under each other, marks and content stay',
		'## Overview\n\n| Name‸ | Size | `a \\| b` |\n|:---|--:|:-:|\n| `x \\| y` | 1 | é |\n| 表 | 12345 | 👩‍👩‍👧 |\n',
		'## Overview\n\n| Name     |  Size | `a \\| b` |\n| :------- | ----: | :------: |\n| `x \\| y` |     1 |    é     |\n| 表       | 12345 |    👩‍👩‍👧    |\n',
	],
	[
		'rows with too few or too many cells stay what they are',
		'## Overview\n\n| A | B |\n|---|---|\n| lo‸ng |\n| a | b | c | d |\n| a | b | <!-- end -->\n',
		'## Overview\n\n| A    | B   |\n| ---- | --- |\n| long |\n| a    | b   | c | d |\n| a    | b   | <!-- end -->\n',
	],
	[
		'outer pipes come where they were left out',
		'## Overview\n\nA | B‸\n--|--\na | b\n',
		'## Overview\n\n| A   | B   |\n| --- | --- |\n| a   | b   |\n',
	],
	[
		'what is aligned stays',
		'## Overview\n\n| A‸   |\n| --- |\n| a   |\n',
		'## Overview\n\n| A   |\n| --- |\n| a   |\n',
	],
	['no table', '## Overview\n\na | b‸\n', undefined],
]);
