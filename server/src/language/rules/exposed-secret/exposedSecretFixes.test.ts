import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';
import { secretsTable } from '#test/support/secretsTable.ts';

const vault = (...names: readonly string[]) => secretsTable(...names.map((name) => `\`${name}\``));

test('a credential gives way to the name of a secret, which is defined', () => {
	const key = ['ghp', '0123456789abcdefghijABCDEFGHIJ012345'].join('_');
	const exposures = ({ text }: { readonly text: string }) => {
		const start = text.indexOf(key);
		return start < 0 ? [] : [{ id: 'github/GITHUB_TOKEN', span: { start, end: start + key.length } }];
	};
	const options = fragment({ context: { byHeadings: true, exposures } });
	const json = (value: string) => `\`\`\`json\n{ "GITHUB_TOKEN": "${value}" }\n\`\`\`\n`;
	fix(
		'Replace by `vault::github-token`',
		architecture(`${vault('post-key')}${json(key)}`),
		architecture(
			`${vault('post-key').trimEnd()}\n| \`github-token\` |  |  |  |  |\n\n${json('vault::github-token')}`,
		),
		options,
	);
	fix(
		'Replace by `vault::token`',
		architecture(`${vault('post-key')}Token: ${key}\n`),
		architecture(`${vault('post-key').trimEnd()}\n| \`token\` |  |  |  |  |\n\nToken: \`vault::token\`\n`),
		options,
	);
});
