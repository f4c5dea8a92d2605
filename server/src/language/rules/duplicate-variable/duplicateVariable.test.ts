import { test } from 'node:test';
import { architecture, check, checkWith, fragment } from '#test/support/check.ts';
import { following, ownTemplate } from '#test/support/ownTemplate.ts';
import { serviceLanguages, serviceTemplate } from '#test/support/serviceLanguages.ts';

const says = (name: string) =>
	`warning duplicate-variable: The table has the variable \`${name}\` twice: keep one of the rows`;

const header = '| Variable | Required | Default | Description | Example |\n| --- | --- | --- | --- | --- |\n';
const row = (name: string) => `| ${name} | ✗ | \`1\` | Sets it | \`2\` |\n`;
const variables = (...names: readonly string[]) =>
	`### Environment Variables\n\n${header}${names.map(row).join('')}`;

test('a table that has a variable twice', () => {
	check(
		architecture(variables('`PORT`', '`HOST`', '`⟦PORT⟧`', '**⟦HOST⟧**', 'LOG\\_LEVEL', '`⟦LOG_LEVEL⟧`')),
		says('PORT'),
		says('HOST'),
		says('LOG_LEVEL'),
	);
});

test('a table for each service may have the same variable', () => {
	check(
		architecture(
			`${variables('`PORT`')}\n#### Worker\n\n${header}${row('`PORT`')}\n**Scheduler:**\n\n${header}${row('`PORT`')}`,
		),
	);
});

test('rows that a column of the author tells apart', () => {
	check(
		architecture(`### Environment Variables

| Service | Variable | Required | Default | Description | Example |
| --- | --- | --- | --- | --- | --- |
| api | \`PORT\` | ✗ | \`80\` | Port | \`81\` |
| worker | \`PORT\` | ✗ | \`90\` | Port | \`91\` |
`),
	);
});

test('names that are not the same, and placeholders', () => {
	check(architecture(variables('`PORT`', '`port`', '`PORTS`', '`PORT_2`', '`PORT_1`')));
	check(
		architecture(variables('`⟦[VAR_NAME_1]⟧`', '`⟦[VAR_NAME_1]⟧`')),
		...Array.from(
			{ length: 2 },
			() => 'warning unfilled-placeholder: Unfilled: `[VAR_NAME_1]` (Variable, Environment Variables)',
		),
	);
});

test('a table of the author that only looks like it', () => {
	check(architecture('## Symbols\n\n| Variable | Meaning |\n| --- | --- |\n| x | a |\n| x | b |\n'));
});

test('the Status changes nothing', () => {
	for (const [status, focus] of [
		['draft', 'low'],
		['deprecated', 'low'],
		['active', 'critical'],
	] as const)
		check(architecture(variables('`PORT`', '`⟦PORT⟧`'), status, focus), says('PORT'));
});

test('a suppression', () => {
	check(
		architecture(
			`<!-- archdocs-disable-next-line duplicate-variable -->\n\n${header}${row('`PORT`')}${row('`PORT`')}`,
		),
	);
});

test('a template in Japanese', () => {
	const template = ownTemplate(serviceTemplate(serviceLanguages.japanese));
	checkWith(
		fragment({ context: following(template) }),
		`> **種別:** サービス
> **ステータス:** 下書き

# 注文

## 設定

### 環境変数

| 変数 | 必須 | 既定値 | 説明 |
| --- | --- | --- | --- |
| \`PORT\` | ✗ | \`80\` | ポート |
| \`⟦PORT⟧\` | ✗ | \`81\` | ポート |
`,
		says('PORT'),
	);
});
