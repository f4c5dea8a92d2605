import { equal } from 'node:assert/strict';
import { test } from 'node:test';
import { outlineOf } from '#language/template/outline.ts';
import { reasonSentence } from '#language/template/recognitionReason.ts';
import { type RecognitionContext, recognize as recognizeIn } from '#language/template/recognize.ts';
import { service } from '../../support/check.ts';
import { dedent } from '../../support/fixture.ts';
import { textVariants } from '../../support/textVariants.ts';

/** Whether and why a text is checked, for a document that is open, whatever its line ends. */
function recognize(text: string, context: RecognitionContext = { byHeadings: true }): string {
	const said = new Set(
		textVariants.map(({ write }) => {
			const { template, reason } = service.recognizeDocument(
				service.parser.parse(write(dedent(text))),
				context,
			);
			return `${template?.type ?? 'none'} ${reason.id}: ${reasonSentence(reason)}`;
		}),
	);
	equal(said.size, 1, [...said].join('\n'));
	return [...said][0] ?? '';
}

const byMetadata =
	'Architecture metadata: Checked against the template "Architecture", which its metadata names.';

const unlike = (matched: number) =>
	`none unlike: Not checked: its metadata names no Type, and it has ${matched} of the 11 second-level headings of the template "Architecture".`;

const byHeadings = (matched: number) =>
	`Architecture headings: Checked against the template "Architecture": it has ${matched} of its 11 second-level headings, and names no Type.`;

const otherType = (type: string) =>
	`none other-type: Not checked: its metadata names the Type "${type}", and there is no such template (there is "Architecture").`;

const named: readonly (readonly [name: string, text: string])[] = [
	['in a quote', '> **Type:** Architecture\n'],
	['whatever the case', '> **type:** ARCHITECTURE\n'],
	['with marks', '> **Type:** `Architecture`\n'],
	['with a comment', '> **Type:** Architecture <!-- ours -->\n'],
	['beside other pairs', '> **Owner:** @x · **Type:** Architecture\n'],
	['behind the title', '# Title\n\n> Type: Architecture\n'],
	['behind much text', '# Title\n\nText\n\n> Quote\n\nMore\n\n> **Type:** Architecture\n'],
	['in German', '> **Typ:** Architecture\n'],
	['in Japanese', '> **種類:** Architecture\n'],
	['in front matter beside a key of the template', '---\ntype: Architecture\nstatus: draft\n---\n'],
	['in front matter, the other key in the quote', '---\ntype: Architecture\n---\n\n> **Owner:** @x\n'],
	['in both', '---\ntype: Architecture\nowner: x\n---\n\n> **Type:** Architecture\n'],
	['in the quote, front matter of a site above', '---\ntype: page\n---\n\n> **Type:** Architecture\n'],
];

for (const [name, text] of named) {
	test(`metadata names the template: ${name}`, () => {
		equal(recognize(text), byMetadata);
	});
}

const notNamed: readonly (readonly [name: string, text: string])[] = [
	['front matter type alone, as sites have it', '---\ntype: Architecture\n---\n'],
	['front matter type beside keys of a site', '---\ntype: Architecture\ntitle: T\ndate: 2026-01-01\n---\n'],
	['unfilled', '> **Type:** [Type of document]\n'],
	['empty', '> **Type:**\n'],
	['below the first section', '# T\n\n## One\n\n> **Type:** Architecture\n'],
	['in text', '# T\n\n**Type:** Architecture\n'],
	['in a comment', '<!--\n> **Type:** Architecture\n-->\n'],
	['in a fence', '```\n> **Type:** Architecture\n```\n'],
	['in a list', '- Type: Architecture\n'],
];

for (const [name, text] of notNamed) {
	test(`metadata names nothing: ${name}`, () => {
		equal(recognize(text), unlike(0));
	});
}

test('another Type keeps a document from being checked, whatever its headings', () => {
	const headings =
		'## Overview\n\n## Configuration\n\n## Architecture\n\n## Dependencies\n\n## Error Handling\n';
	equal(recognize(`> **Type:** Runbook\n\n${headings}\n## Code Locations\n`), otherType('Runbook'));
	equal(recognize(`> **Type:** Architecture decision\n`), otherType('Architecture decision'));
});

function withHeadings(...headings: readonly string[]): string {
	return `# Title\n\n${headings.map((heading) => `## ${heading}\n\nText\n`).join('\n')}`;
}

const six = ['Overview', 'Configuration', 'Architecture', 'Code Locations', 'Error Handling', 'Dependencies'];

test('half of the headings make a document one of the template', () => {
	equal(recognize(withHeadings(...six)), byHeadings(6));
	equal(recognize(withHeadings(...six, 'Common Gotchas', 'Anything else')), byHeadings(7));
});

test('order, case, numbering, emoji and marks do not matter', () => {
	const headings = [
		'6. DEPENDENCIES',
		'🧭 Overview',
		'**Configuration**',
		'Architecture (optional)',
		'3) Code locations',
		'error handling',
	];
	equal(recognize(withHeadings(...headings)), byHeadings(6));
});

test('headings underlined count too', () => {
	equal(recognize(six.map((heading) => `${heading}\n---\n\nText\n`).join('\n')), byHeadings(6));
});

test('fewer than half do not', () => {
	equal(recognize(withHeadings(...six.slice(1))), unlike(5));
	equal(recognize(withHeadings('Overview', 'Overview', ...six.slice(2))), unlike(5));
	equal(recognize('Text only\n'), unlike(0));
	equal(recognize(''), unlike(0));
});

test('only second-level headings count', () => {
	equal(recognize(withHeadings(...six.slice(1)).replace('## Dependencies', '### Dependencies')), unlike(4));
	equal(recognize(`${withHeadings(...six.slice(1))}\n> ## Overview\n\n- ## Overview\n`), unlike(5));
	equal(recognize(`${withHeadings(...six.slice(1))}\n\`\`\`\n## Overview\n\`\`\`\n`), unlike(5));
});

test('headings tell only for a document that is open or was named', () => {
	equal(recognize(withHeadings(...six), { byHeadings: false }), unlike(6));
	equal(recognize('> **Type:** Architecture\n', { byHeadings: false }), byMetadata);
});

const glob = { glob: 'docs/**/*.md', type: 'architecture' };

test('a glob of the configuration names the template', () => {
	const said =
		'Architecture glob: Checked against the template "Architecture", as the configuration says for docs/**/*.md.';
	equal(recognize('Text\n', { byHeadings: false, glob }), said);
	equal(recognize('> **Type:** Runbook\n', { byHeadings: false, glob }), said);
});

test('metadata goes before a glob', () => {
	equal(recognize('> **Type:** Architecture\n', { byHeadings: false, glob }), byMetadata);
});

test('a glob that names no template changes nothing', () => {
	equal(recognize('Text\n', { byHeadings: false, glob: { ...glob, type: 'Runbook' } }), unlike(0));
});

test('without any template nothing is checked, and the reason says so', () => {
	const outline = outlineOf(service.parser.parse('> **Owner:** @x\n\n# Title\n'));
	const { template, reason } = recognizeIn(outline, [], { byHeadings: true });
	equal(template, undefined);
	equal(reasonSentence(reason), 'Not checked: there is no template.');
});
