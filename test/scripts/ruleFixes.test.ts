import { deepEqual, match } from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from '#language/rules/rules.ts';
import { ruleIds } from '#language/settings/ruleIds.generated.ts';
import { builtInTemplates } from '#language/template/builtInTemplates.generated.ts';
import { kindOfFix, ruleFixes } from '../../scripts/generate/ruleFixes.ts';
import { fixesIn } from '../support/fixes.ts';
import { projectFile } from '../support/projectFile.ts';

const listed = new Map(ruleIds.map((rule) => [rule, ruleFixes(rule)]));

test('lists fixes on the page of each rule that has some', () => {
	const withFixes = ruleIds.filter((rule) => (listed.get(rule)?.length ?? 0) > 0);
	deepEqual(
		new Set(withFixes),
		new Set(rules.filter(({ fixes }) => fixes !== undefined).map(({ id }) => id)),
	);
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

/** The kinds of fixes for findings. Add the example of a new kind to its rule. */
const kinds = [
	'Write …',
	'Delete this comment',
	'Delete all … guidance comments in the document',
	'Delete these … rows',
	'Delete these … lines',
	'Delete the row of …',
	'Keep … only',
	'Keep the text as it is',
	'Link to … …',
	'Insert the section … after …',
	'Insert all … missing sections',
	'Insert what the template has in …',
	'Mark … as not applicable…',
	'Move … before …',
	'Add the column … to the table',
	'Add the table of …',
	'Complete the row with empty cells',
	'Join what is too much into the last cell',
	'Add the field …',
	'Add … with its fields',
	'Add … to the metadata',
	'Change to …',
	'Add … to …',
	'Replace by …',
	'Make … optional',
	'Remove the default of …',
	'Insert the comma',
];

test('documents every kind of fix on the page of a rule', () => {
	const onPages = new Set([...listed.values()].flat().map(({ title }) => kindOfFix(title)));
	deepEqual(
		kinds.filter((kind) => !onPages.has(kind)),
		[],
	);
});

test('documents each offered fix and its safety on the page of its rule', () => {
	const documents = [
		...builtInTemplates,
		...['architecture-complete', 'architecture-half-filled', 'services/returns-report'].map((name) =>
			projectFile(`examples/${name}.md`),
		),
	];
	const offered = documents.flatMap((text) => fixesIn(text)).filter(({ fix }) => !fix.isSuppression);
	const shown = offered.map(
		({ finding, fix }) => `${finding.rule} ${kindOnPage(fix.title)} ${fix.isSafe ?? false}`,
	);
	const known = [...listed].flatMap(([rule, fixes]) =>
		fixes.map(({ title, isSafe }) => `${rule} ${kindOnPage(title)} ${isSafe}`),
	);
	deepEqual(
		[...new Set(shown)].filter((it) => !known.includes(it)),
		[],
	);
});

/** Normalizes titles that differ for one row and several rows, or for the place of a section. */
function kindOnPage(title: string): string {
	return kindOfFix(title)
		.replace(/ (?:after|before|under) …$/, '')
		.replace(/^Delete this (row|line)$/, 'Delete these … $1s');
}
