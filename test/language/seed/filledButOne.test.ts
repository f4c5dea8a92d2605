import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentAnalysis } from '#language/analysis/documentAnalysis.ts';
import { sliceOf, textOf } from '#language/document/document.ts';
import { analyze, analyzeLike, type CheckOptions, service } from '../../support/check.ts';
import { filledBut, places, ranks, seed } from '../../support/fillTemplate.ts';
import { placeCounts } from '../../support/placeCounts.ts';

/** The template with everything filled, by the rank of the values. */
const filled = Array.from({ length: ranks }, (_, rank) => service.parser.parse(filledBut(undefined, rank)));

/** A repository that has every path of the template, so that its rows of paths may stay as they are. */
const options: CheckOptions = { context: { byHeadings: true, pathExists: () => true } };

/** What is said of a document, whatever the rule. */
function findingsIn({ document, findings }: DocumentAnalysis): readonly string[] {
	return findings.map(
		({ rule, span, related }) => `${rule} ${[span, ...related].map((it) => sliceOf(document, it)).join(' ')}`,
	);
}

test('there are values for every place', () => {
	equal(places.length, placeCounts.seed);
});

test('with nothing filled, everything is reported', () => {
	const found = findingsIn(analyze(seed, options));
	equal(found.filter((it) => !it.startsWith('sample-text ')).length, placeCounts.seed);
});

for (const [rank, document] of filled.entries()) {
	test(`with everything filled, nothing is reported, and the document is complete: values ${rank + 1}`, () => {
		const checked = analyze(textOf(document), options);
		deepEqual(findingsIn(checked), []);
		equal(checked.progress.filled, checked.progress.total);
	});
}

for (const place of places) {
	const start = place.parts[0]?.start ?? 0;
	const line = seed.slice(0, start).split('\n').length;
	// The one token of its table: with it, the table is as the template has it.
	const samples = seed.startsWith('[Service] offline', start)
		? [
				'sample-text Cache unavailable | Reads go to the database | Answers take a little longer | The client reconnects by itself',
			]
		: [];
	test(`${place.token} of line ${line} is left: it is reported, and nothing else`, () => {
		const rule = place.token.endsWith(']()') ? 'empty-link' : 'unfilled-placeholder';
		for (const [rank, document] of filled.entries()) {
			const checked = analyzeLike(document, filledBut(place, rank), options);
			deepEqual(findingsIn(checked), [...samples, `${rule} ${place.token}`], `values ${rank + 1}`);
		}
	});
}
