import { deepEqual, match } from 'node:assert/strict';
import { test } from 'node:test';
import type { FixTitle } from '#common/fixTitles.ts';
import { ruleIds } from '#language/settings/ruleIds.generated.ts';
import { fixesByRule } from '#language/codeActions/fixes.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.ts';
import { ruleFixes } from '../../scripts/generate/ruleFixes.ts';
import { fixesIn } from '../support/fixes.ts';
import { projectFile } from '../support/projectFile.ts';

const listed = new Map(ruleIds.map((rule) => [rule, ruleFixes(rule)]));

test('the page of a rule lists fixes where the language has some', () => {
	const withFixes = ruleIds.filter((rule) => (listed.get(rule)?.length ?? 0) > 0);
	deepEqual(new Set(withFixes), new Set(Object.keys(fixesByRule)));
	match(
		projectFile('docs/rules/leftover-marker.md'),
		/## Quick fixes\n\nNone: only the author can decide\.\n/,
	);
	match(
		projectFile('docs/rules/row-width.md'),
		/\n- Complete the row with empty cells \(`archdocs check --fix`/,
	);
	match(projectFile('docs/rules/row-width.md'), /\n- Join what is too much into the last cell\n/);
});

/** Every kind of fix, and whether it answers findings of a rule, so that its page lists it. A new one does not compile here. */
const kinds: Readonly<Record<FixTitle['id'], 'of a rule' | 'of none'>> = {
	write: 'of a rule',
	'delete-comment': 'of a rule',
	'delete-comments': 'of a rule',
	'delete-rows': 'of a rule',
	'delete-lines': 'of a rule',
	'delete-row': 'of a rule',
	'keep-path': 'of a rule',
	'keep-samples': 'of a rule',
	'link-to': 'of a rule',
	'insert-section': 'of a rule',
	'insert-sections': 'of a rule',
	'insert-body': 'of a rule',
	'not-applicable': 'of a rule',
	'move-section': 'of a rule',
	'add-column': 'of a rule',
	'add-table': 'of a rule',
	'complete-row': 'of a rule',
	'join-cells': 'of a rule',
	'add-field': 'of a rule',
	'add-group': 'of a rule',
	'add-metadata': 'of a rule',
	'change-name': 'of a rule',
	declare: 'of a rule',
	'replace-credential': 'of a rule',
	'make-optional': 'of a rule',
	'remove-default': 'of a rule',
	'insert-comma': 'of a rule',
	'name-rule': 'of a rule',
	'disable-here': 'of none',
	'disable-in-document': 'of none',
	'set-severity': 'of none',
	'fix-all-of-rule': 'of none',
	'fix-all': 'of none',
	'add-row': 'of none',
	'align-table': 'of none',
};

test('every kind of fix is on the page of a rule', () => {
	const onPages = [...listed.values()].flat().map(({ id }) => id);
	const wanted = Object.entries(kinds).filter(([, of]) => of === 'of a rule');
	deepEqual(new Set(onPages), new Set(wanted.map(([id]) => id)));
});

test('what is offered in a document is on the page of its rule, and as safe as it says', () => {
	const documents = [
		...builtInTemplates,
		...['architecture-complete', 'architecture-half-filled', 'services/returns-report'].map((name) =>
			projectFile(`examples/${name}.md`),
		),
	];
	const offered = documents
		.flatMap((text) => fixesIn(text))
		.filter(({ fix }) => kinds[fix.title.id] === 'of a rule');
	const shown = offered.map(({ finding, fix }) => `${finding.rule} ${fix.title.id} ${fix.isSafe ?? false}`);
	const known = [...listed].flatMap(([rule, fixes]) =>
		fixes.map(({ id, isSafe }) => `${rule} ${id} ${isSafe}`),
	);
	deepEqual(
		[...new Set(shown)].filter((it) => !known.includes(it)),
		[],
	);
});
