import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { lastUpdated } from '#language/codeActions/lastUpdated.ts';
import { sliceOf, textOf } from '#language/document/document.ts';
import { replaced } from '#language/document/textEdit.ts';
import { placeholders } from '#language/filling/placeholders.ts';
import { analyze, analyzeTemplated, architecture } from '../../support/check.ts';

test('open places are told in their order, with what typing is to replace and the section', () => {
	const analysis = analyze(
		architecture(
			'## Overview\n\n[What this does]\n\n## Links\n\nSee [the plan]().\n\n- Label: TBD\n- Since: [2026-01-02]\n',
			'[draft/active/deprecated]',
		),
	);
	const { document } = analysis;
	deepEqual(
		placeholders(analysis).map(({ span, section }) => [sliceOf(document, span), section]),
		[
			['[draft/active/deprecated]', 'Status'],
			['[What this does]', 'Overview'],
			['', 'Links'],
			['TBD', 'Links'],
		],
	);
});

const dated = (value: string) =>
	architecture(`Text.\n\n---\n\n*Created: 2025-11-03*\n*Last Updated: ${value}*\n`);

function updated(text: string): string | undefined {
	const analysis = analyzeTemplated(text);
	const edit = lastUpdated(analysis, '2026-05-04');
	return edit && replaced(textOf(analysis.document), [edit]);
}

test('the date of the last update becomes today, filled in or not', () => {
	equal(updated(dated('2026-01-01')), dated('2026-05-04'));
	equal(updated(dated('YYYY-MM-DD')), dated('2026-05-04'));
	equal(updated(dated('2026-05-04')), undefined);
	equal(updated(dated('soon')), undefined);
	equal(updated(architecture('Text.\n')), undefined);
});
