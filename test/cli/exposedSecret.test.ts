import { deepEqual, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../support/cliDocuments.ts';
import { archdocs } from '../support/commandLine.ts';
import { credentials, githubToken } from '../support/credentials.ts';

const sentence = 'This looks like a real GitHub token: keep it in the vault, and write `vault::name` here';

test('fails for a credential in a draft', async () => {
	const draft = clean.replace('active', 'draft').replace('Text', githubToken);
	const { status, output } = await archdocs({ 'a.md': draft }, ['check', 'a.md']);
	equal(status, 1);
	match(output, /10:1 +error +This looks like a real GitHub token.* exposed-secret/);
});

test('prints no credential in either report', async () => {
	for (const credential of Object.values(credentials)) {
		const text = clean.replace('Text', `[${credential}]`).replace('medium', credential.split('\n')[0] ?? '');
		for (const format of ['pretty', 'json']) {
			const { output, complaints } = await archdocs({ 'a.md': text }, ['check', '--format', format, 'a.md']);
			match(output, /exposed-secret/);
			const said = `${output}${complaints.join()}`;
			for (const part of parts(credential)) equal(said.includes(part), false, part);
		}
	}
});

/** Returns every run of eight characters in the random part of a credential, which follows its prefix. */
function parts(credential: string): readonly string[] {
	const runs = credential.match(/[A-Za-z\d+/=]{16,}/g) ?? [];
	return runs.flatMap((run) => Array.from({ length: run.length - 11 }, (_, at) => run.slice(at, at + 8)));
}

test('checks a document without a template only if you name it', async () => {
	const files = { 'docs/notes.md': `# Notes\n\n${githubToken}\n` };
	const named = await archdocs(files, ['check', '--format', 'json', 'docs/notes.md']);
	equal(named.status, 1);
	deepEqual(JSON.parse(named.output).files[0].findings, [
		{
			rule: 'exposed-secret',
			kind: null,
			severity: 'error',
			message: sentence,
			range: { start: { line: 2, character: 0 }, end: { line: 2, character: 40 } },
		},
	]);
	const inFolder = await archdocs(files, ['check', '--format', 'json', 'docs']);
	equal(inFolder.status, 0);
});
