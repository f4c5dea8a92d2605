import { test } from 'node:test';
import { architecture, check } from '#test/support/check.ts';

const left =
	'information guidance-comment: This comment is guidance from the template: delete it once it is followed';
const hint = left.replace('information', 'hint');

test('a comment of the template, wherever it stands', () => {
	const comment = '<!-- Give each variable a row of its own. One that is required has no default. -->';
	check(architecture(`## Own\n\n⟦${comment}⟧\n`), left);
	check(architecture(`## Own\n\n⟦${comment.replace(' a row', '\n  a row')}⟧\n`), left);
	check(architecture(`Text ⟦${comment}⟧ text\n`), left);
});

test('any comment in a section where the template has one', () => {
	check(architecture('## Overview\n\n⟦<!-- Short and sweet. -->⟧\n'), left);
	check(
		architecture('## Common Gotchas\n\n⟦<!-- What hurts? -->⟧\n\n### One\n\n<!-- What hurts? -->\n'),
		left,
	);
});

test('an instruction to the author, in any section', () => {
	check(architecture('## Own\n\n⟦<!-- Describe what happens at night -->⟧\n'), left);
	check(architecture('## Own\n\n⟦<!-- Please list the teams involved -->⟧\n'), left);
	check(architecture('## Own\n\n⟦<!-- Replace this with a drawing -->⟧\n'), left);
});

test('an instruction in a document without a template is a hint', () => {
	check('# Notes\n\n⟦<!-- Describe what happens at night -->⟧\n', hint);
});

/** Comments for tools and readers of the source, even in a section where the template has guidance. */
const forTools = [
	'<!-- markdownlint-disable MD013 -->',
	'<!-- prettier-ignore -->',
	'<!-- cspell:disable -->',
	'<!-- vale off -->',
	'<!-- eslint-skip -->',
	'<!-- toc -->',
	'<!-- tocstop -->',
	'<!-- START doctoc generated TOC -->',
	'<!-- BEGIN generated -->',
	'<!-- END generated -->',
	'<!-- #region -->',
	'<!-- @import "x" -->',
	'<!-- Copyright 2026 the authors -->',
	'<!-- SPDX-License-Identifier: MIT -->',
	'<!-- This file is auto-generated -->',
	'<!-- Do not edit below -->',
	'<!-- -->',
	'<!---->',
	'<!-- archdocs: optional -->',
	'<!-- archdocs-enable -->',
];

for (const comment of forTools) {
	test(`for tools: ${comment}`, () => {
		check(architecture(`## Overview\n\n${comment}\n\nText\n`));
	});
}

test('near misses: what is no instruction, and no comment', () => {
	check(architecture('## Own\n\n<!-- Ana: the numbers are from May -->\n'));
	check(architecture('## Own\n\n<!-- Lists of teams are in the wiki -->\n'));
	check(architecture('## Own\n\n<!-- Update -->\n'));
	check(architecture('## Own\n\n`<!-- Describe what happens at night -->`\n'));
	check(architecture('## Own\n\n```html\n<!-- Describe what happens at night -->\n```\n'));
});
