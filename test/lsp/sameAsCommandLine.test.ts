import { deepEqual, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { severities } from '#language/settings/severity.ts';
import { clean, error } from '../support/cliDocuments.ts';
import { archdocs } from '../support/commandLine.ts';
import { partlyFilled } from '../support/documents.ts';
import { locations, locationsTemplate } from '../support/locations.ts';
import { startClient } from '../support/lspClient.ts';
import { runbook, runbookTemplate } from '../support/runbooks.ts';

const root = 'file:///home/user/project';

const nearTemplate = runbookTemplate.replace('## Contacts', '## Rollback\n\n[How to go back]\n\n## Contacts');

/** A repository with templates and configurations on several levels. */
const documents = {
	'a.md': runbook,
	'docs/b.md': partlyFilled,
	'services/a/c.md': runbook,
	'services/a/docs/d.md': locations,
	'services/a/docs/e.md': runbook.replace('Restart it.', '[a](), TBD'),
	'services/a/docs/f.md': runbook.replace('Runbook', 'Guide'),
	'services/b/g.md': runbook,
	'services/b/h.md': runbook.replace('Runbook', 'Guide'),
	'services/b/i.md': error,
	'services/b/j.md': clean,
};

const files = {
	...documents,
	'.git/HEAD': '',
	'.archdocs/config.json': '{ "templates": ["../shared/*.md"], "rules": { "empty-link": "error" } }',
	'.archdocs/templates/runbook.md': runbookTemplate,
	'.archdocs/templates/locations.md': locationsTemplate,
	'../shared/guide.md': nearTemplate.replace('Runbook', 'Guide'),
	'services/a/.archdocs/templates/runbook.md': nearTemplate,
	'services/b/.archdocs/config.json':
		'{ "templates": ["t.md"], "rules": { "unfilled-placeholder": "hint" } }',
	'services/b/t.md': nearTemplate.replace('Runbook', 'Guide').replace('Rollback', 'Undo'),
	'src/api/x.ts': '',
};

/** A finding as the command line prints it. */
interface Said {
	readonly rule: string;
	readonly severity: string;
	readonly message: string;
	readonly range: unknown;
}

for (const folder of ['', '/services', '/services/a', '/services/a/docs', '/services/b']) {
	test(`the editor with ${folder || 'the root'} open says what the command line says from the root`, async () => {
		const { output, host } = await archdocs(files, ['check', '--format', 'json', '.']);
		const report: {
			readonly files: readonly { readonly path: string; readonly findings: readonly Said[] }[];
		} = JSON.parse(output);
		const expected = new Map(report.files.map(({ path, findings }) => [path, findings]));
		const client = await startClient({ host, folder: `${root}${folder}` });
		let compared = 0;
		for (const [path, text] of Object.entries(documents)) {
			const uri = `${root}/${path}`;
			if (!uri.startsWith(`${root}${folder}/`)) continue;
			await client.open(uri, text);
			const { items } = await client.diagnostics(uri);
			if (items === 'unchanged') throw new Error('Nothing was asked before.');
			const said = items.map(({ code, severity, message, range }) => ({
				rule: code,
				severity: severities[(severity ?? 1) - 1],
				message,
				range,
			}));
			const wanted = (expected.get(path) ?? []).map(({ rule, severity, message, range }) => ({
				rule,
				severity,
				message,
				range,
			}));
			deepEqual(said, wanted, path);
			compared++;
		}
		ok(compared > 0);
		client.stop();
	});
}
