import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { asTemplate } from '#language/filling/asTemplate.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze, architecture } from '../../support/check.ts';

function result(text: string, type = '') {
	return asTemplate(analyze(text), type);
}

test('a document in which everything is still to be filled becomes a template as it is', () => {
	const text =
		'> **Type:** Runbook\n> **Owner:** [@team]\n\n# [Service] Runbook\n\n## Alerts\n\n[What wakes whom]\n';
	deepEqual(result(text), { text, type: 'Runbook', fileName: 'runbook.md' });
	equal((result(templateText) as { text: string }).text, templateText);
});

test('the Type that is given goes into the text', () => {
	const named = result('# [Service]\n\n## Alerts\n\n[What wakes whom]\n', 'On Call');
	ok('text' in named);
	match(named.text, /^> \*\*Type:\*\* On Call\n\n# \[Service\]\n/);
	equal(named.fileName, 'on-call.md');
});

test('a document that names no Type says so, for the client to ask', () => {
	const named = result('# [Service]\n\n## Alerts\n\n[What wakes whom]\n');
	ok('text' in named);
	equal(named.type, undefined);
});

test('what cannot be a template', () => {
	deepEqual(result('Just text with [a placeholder in it].\n'), { id: 'no-headings' });
	deepEqual(result('# Title\n\n## Section\n\nText.\n'), { id: 'no-placeholders' });
	const partly = result(architecture('## Overview\n\n[2-3 sentence description of what it is]\n'));
	ok('id' in partly && partly.id === 'filled');
	const owned = result(templateText.replace('[@team-member]', '@ana'));
	ok('id' in owned && owned.id === 'filled');
});
