import { test } from 'node:test';
import { architecture, fragment } from '#test/support/check.ts';
import { fix } from '#test/support/fixes.ts';

const quiet = fragment();

test('JSON that lacks a comma', () => {
	const json = (body: string) => architecture(`\`\`\`json\n${body}\n\`\`\`\n`);
	fix('Insert the comma', json('{\n  "a": 1\n  "b": 2\n}'), json('{\n  "a": 1,\n  "b": 2\n}'), quiet);
});
