import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import { progressLenses } from '#language/filling/progressLenses.ts';
import type { CodeLensSetting } from '#language/settings/settings.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze } from '../../support/check.ts';
import { following, ownTemplate } from '../../support/ownTemplate.ts';
import { projectFile } from '../../support/projectFile.ts';

/** Each lens as the heading it stands at, and what it says. */
function lenses(
	text: string,
	setting: CodeLensSetting,
	options: Parameters<typeof analyze>[1] = {},
): readonly string[] {
	const analysis = analyze(text, options);
	const { document } = analysis;
	return progressLenses(analysis, setting).map(
		({ span, progress: { filled, total }, hasPlaces }) =>
			`${sliceOf(document, span)}: ${filled} of ${total}${hasPlaces ? '' : ', nowhere to go'}`,
	);
}

const template = ownTemplate(`
	> **Type:** Own

	# [Name] Paper

	## One

	[What is one]

	### Within

	[What is within]

	## Two

	| Name | Use |
	| --- | --- |
	| [name] | [use] |
`);
const options = { context: following(template) };
const head = '> **Type:** Own\n\n# A Paper\n\n';
const one = '## One\n\nText.\n\n### Within\n\n';
const two = '## Two\n\n| Name | Use |\n| --- | --- |\n| a | ';

test('the title has a lens, and on demand the sections of the second level, unless they are finished', () => {
	const text = `${head}${one}[What is within]\n\n${two}b |\n`;
	deepEqual(lenses(text, 'title', options), ['# A Paper: 4 of 5']);
	deepEqual(lenses(text, 'sections', options), ['# A Paper: 4 of 5', '## One: 1 of 2']);
	deepEqual(lenses(text, 'off', options), []);
});

test('what is open may be no place to go to: an empty cell, a section that is missing', () => {
	deepEqual(lenses(`${head}${one}Text.\n\n${two} |\n`, 'sections', options), [
		'# A Paper: 4 of 5, nowhere to go',
		'## Two: 1 of 2, nowhere to go',
	]);
	deepEqual(lenses(`${head}${one}Text.\n`, 'sections', options), ['# A Paper: 3 of 5, nowhere to go']);
});

test('a document without title has its lens at the top', () => {
	deepEqual(lenses(`> **Type:** Own\n\n${one}Text.\n`, 'title', options), [': 2 of 5, nowhere to go']);
});

test('none for a finished document, and none for one without template', () => {
	deepEqual(lenses(`${head}${one}Text.\n\n${two}b |\n`, 'sections', options), []);
	deepEqual(lenses(projectFile('examples/architecture-complete.md'), 'sections'), []);
	deepEqual(lenses('# Notes\n\n[What this does]\n', 'sections'), []);
});

test('a fresh copy of the built-in template has one at each of its sections', () => {
	const analysis = analyze(templateText);
	const { document } = analysis;
	const all = progressLenses(analysis, 'sections');
	const headings = document.chunks.flatMap(({ facts }) => facts.headings).filter(({ depth }) => depth === 2);
	deepEqual(all.length, 1 + headings.length);
	deepEqual(
		all.slice(1).reduce((sum, { progress }) => sum + progress.total, 0) < analysis.progress.total,
		true,
	);
});
