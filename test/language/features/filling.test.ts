import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { defaultSettings } from '#language/settings/settings.ts';
import { sliceOf, textOf } from '#language/document/document.ts';
import { replaced } from '#language/document/textReplacement.ts';
import { lastUpdated } from '#language/codeActions/lastUpdated.ts';
import { placeholders } from '#language/filling/placeholders.ts';
import { architecture, diagnose, service } from '../../support/check.ts';

test('open places are told in their order, with what typing is to replace and the section', () => {
	const { document, diagnosis } = diagnose(
		architecture(
			'## Overview\n\n[What this does]\n\n## Links\n\nSee [the plan]().\n\n- Label: TBD\n- Since: [2026-01-02]\n',
			'[draft/active/deprecated]',
		),
	);
	deepEqual(
		placeholders(document, diagnosis).map(({ span, section }) => [sliceOf(document, span), section]),
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
	const { document, ...checked } = diagnose(text);
	const outside = { today: '2026-05-04', pathExists: () => false, owners: () => [], linkTargets: () => [] };
	const context = service.fixContext(document, checked, defaultSettings, outside);
	const edit = context && lastUpdated(context);
	return edit && replaced(textOf(document), [edit]);
}

test('the date of the last update becomes today, filled in or not', () => {
	equal(updated(dated('2026-01-01')), dated('2026-05-04'));
	equal(updated(dated('YYYY-MM-DD')), dated('2026-05-04'));
	equal(updated(dated('2026-05-04')), undefined);
	equal(updated(dated('soon')), undefined);
	equal(updated(architecture('Text.\n')), undefined);
});
