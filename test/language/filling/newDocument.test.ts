import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { newDocument } from '#language/filling/newDocument.ts';
import { builtInTemplate } from '../../support/builtIn.ts';
import { analyze, service } from '../../support/check.ts';

const filled = { title: 'Payments', today: '2026-03-04', owner: '@payments' };

function made(values: Partial<typeof filled> = {}): string {
	return newDocument(builtInTemplate(), service.parser, { ...filled, ...values });
}

test('title, dates and owner are filled in, and the Status is a draft', () => {
	const text = made();
	ok(
		text.startsWith(
			'> **Type:** Architecture\n> **Focus:** [critical/high/medium/low]\n> **Owner:** @payments\n> **Status:** draft\n\n# Payments Architecture\n',
		),
	);
	ok(text.endsWith('*Created: 2026-03-04*\n*Last Updated: 2026-03-04*\n'));
});

test('a title that says what the template says is not said twice', () => {
	match(made({ title: 'Payments Architecture' }), /^# Payments Architecture$/m);
	match(made({ title: '' }), /^# \[ArchitectureName\] Architecture$/m);
});

test('what is left keeps its brackets; comments and sample rows are left out', () => {
	const text = made({ owner: '' });
	match(text, /^> \*\*Owner:\*\* \[@team-member\]$/m);
	match(text, /^\| `\[VAR_NAME_1\]` \| ✓ \|/m);
	ok(!text.includes('<!--') && !text.includes('VAR_NAME_2'));
});

test('the document is at what was filled in, and nothing is missing in it', () => {
	const { progress, findings } = analyze(made());
	equal(progress.filled, 5);
	deepEqual([...new Set(findings.map(({ rule }) => rule))].sort(), ['empty-link', 'unfilled-placeholder']);
});

test('a template without a title, a Status or dates', () => {
	const template = service.readTemplate(
		'> **Type:** Note\n\n## What\n\n[What happened]\n',
		'file:///note.md',
	);
	ok(typeof template !== 'string');
	equal(newDocument(template, service.parser, filled), '> **Type:** Note\n\n## What\n\n[What happened]\n');
});

test('an accented title, and characters that a pattern could take for its own', () => {
	match(made({ title: 'Größe $& \\1' }), /^# Größe \$& \\1 Architecture$/m);
});
