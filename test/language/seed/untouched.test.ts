import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { positionAt, sliceOf } from '#language/document/document.ts';
import { isUnfilled } from '#language/rules/unfilled-placeholder/unfilledPlaceholder.ts';
import { templateText } from '../../support/builtIn.ts';
import { analyze, findingsOf } from '../../support/check.ts';
import { expectedTokens } from '../../support/expectedTokens.ts';
import { placeCounts } from '../../support/placeCounts.ts';
import { projectFile } from '../../support/projectFile.ts';
import { textVariants } from '../../support/textVariants.ts';

const untouched = projectFile('examples/architecture-untouched.md');
const tokens = expectedTokens.flatMap(([, ...rest]) => rest);

/** Place, kind and text of everything that is unfilled. */
function unfilledIn(text: string): readonly string[] {
	const analysis = analyze(text);
	const { document } = analysis;
	return analysis.findings
		.filter(({ rule }) => rule !== 'guidance-comment' && rule !== 'sample-text')
		.map(({ rule, kind, span }) => {
			const { line, character } = positionAt(document, span.start);
			return `${line + 1}:${character + 1} ${kind ?? rule} ${sliceOf(document, span)}`;
		});
}

test('there are as many as the seed has', () => {
	equal(tokens.length, placeCounts.seed);
});

for (const { name, write } of textVariants) {
	test(`the template: every placeholder with its exact place and kind, and nothing else: ${name}`, () => {
		deepEqual(unfilledIn(write(templateText)), tokens);
	});
}

test('a fresh copy in the examples: the same, section by section', () => {
	const found = new Map<string, string[]>();
	const lines = untouched.split('\n');
	for (const finding of unfilledIn(untouched)) {
		const line = Number.parseInt(finding, 10) - 1;
		const heading = lines.slice(0, line + 1).findLast((it) => /^#{1,6} /.test(it)) ?? 'start';
		const tokensOfHeading = found.get(heading) ?? [];
		found.set(heading, [...tokensOfHeading, finding.replace(/^\S+ /, '')]);
	}
	deepEqual(
		[...found].map(([heading, texts]) => [heading.replace(/^#+ /, ''), ...texts]),
		expectedTokens.map(([heading, ...rest]) => [heading, ...rest.map((it) => it.replace(/^\S+ /, ''))]),
	);
});

test('the token that is wrapped over three lines of a box is one, its other lines are related', () => {
	const analysis = analyze(templateText);
	const { document } = analysis;
	const boxed = analysis.findings.filter(({ related }) => related.length > 0);
	deepEqual(
		boxed.map(({ span, related }) => [span, ...related].map((it) => sliceOf(document, it))),
		[['[PostgreSQL /', 'MongoDB /', 'SQLite]']],
	);
	equal(boxed[0] && isUnfilled(boxed[0]) && boxed[0].message.token, '[PostgreSQL / MongoDB / SQLite]');
});

test('what is no placeholder is not reported', () => {
	const said = unfilledIn(templateText).join('\n');
	for (const text of ['dist/index.js', 'DOMAIN.md', '(Redis/Memcached/', 'if applicable', '@id', 'cuid']) {
		equal(said.includes(text), false, text);
	}
});

test('each comment that guides the author is information', () => {
	const guidance = findingsOf(untouched).filter((it) => it.includes('guidance-comment'));
	equal(guidance.length, 10);
	for (const finding of guidance) equal(finding.includes(' information guidance-comment: '), true, finding);
});

test('a Status that is a placeholder counts as active', () => {
	const analysis = analyze(untouched);
	equal(analysis.statusClass, 'active');
	deepEqual(analysis.progress, { filled: 0, total: placeCounts.seed });
	equal(analysis.findings.filter(({ severity }) => severity === 'warning').length, placeCounts.seed);
});
