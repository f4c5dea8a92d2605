import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf, textOf } from '#language/document/document.ts';
import { diagnose, diagnoseLike, service } from '../../support/check.ts';
import { filledBut, places, ranks, seed } from '../../support/fillTemplate.ts';

/** The template with everything filled, by the rank of the values. */
const filled = Array.from({ length: ranks }, (_, rank) => service.parser.parse(filledBut(undefined, rank)));

/** What is said of a document, whatever the rule. */
function findingsIn({ document, diagnosis }: ReturnType<typeof diagnose>): readonly string[] {
	return diagnosis.findings.map(
		({ rule, span, related }) => `${rule} ${[span, ...related].map((it) => sliceOf(document, it)).join(' ')}`,
	);
}

test('there are values for 131 places', () => {
	equal(places.length, 131);
});

test('with nothing filled, everything is reported', () => {
	equal(findingsIn(diagnose(seed)).length, 131);
});

for (const [rank, document] of filled.entries()) {
	test(`with everything filled, nothing is reported, and the document is complete: values ${rank + 1}`, () => {
		const checked = diagnose(textOf(document));
		deepEqual(findingsIn(checked), []);
		equal(checked.diagnosis.progress.filled, checked.diagnosis.progress.total);
	});
}

for (const place of places) {
	const line = seed.slice(0, place.parts[0]?.start).split('\n').length;
	test(`${place.token} of line ${line} is left: it is reported, and nothing else`, () => {
		const rule = place.token.endsWith(']()') ? 'empty-link' : 'unfilled-placeholder';
		for (const [rank, document] of filled.entries()) {
			const checked = diagnoseLike(document, filledBut(place, rank));
			deepEqual(findingsIn(checked), [`${rule} ${place.token}`], `values ${rank + 1}`);
		}
	});
}
