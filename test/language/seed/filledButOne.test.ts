import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { sliceOf } from '#language/document/document.ts';
import { diagnose } from '../../support/check.ts';
import { filledBut, places, ranks, seed } from '../../support/fillTemplate.ts';

/** What is said of a text, whatever the rule. */
function findingsIn(text: string): readonly string[] {
	const { document, diagnosis } = diagnose(text);
	return diagnosis.findings.map(
		({ rule, span, related }) => `${rule} ${[span, ...related].map((it) => sliceOf(document, it)).join(' ')}`,
	);
}

test('there are values for 131 places', () => {
	equal(places.length, 131);
});

test('with nothing filled, everything is reported', () => {
	equal(findingsIn(seed).length, 131);
});

for (let rank = 0; rank < ranks; rank++) {
	test(`with everything filled, nothing is reported, and the document is complete: values ${rank + 1}`, () => {
		const text = filledBut(undefined, rank);
		deepEqual(findingsIn(text), []);
		const { filled, total } = diagnose(text).diagnosis.progress;
		equal(filled, total);
	});
}

for (const place of places) {
	const line = seed.slice(0, place.parts[0]?.start).split('\n').length;
	test(`${place.token} of line ${line} is left: it is reported, and nothing else`, () => {
		const rule = place.token.endsWith(']()') ? 'empty-link' : 'unfilled-placeholder';
		for (let rank = 0; rank < ranks; rank++) {
			deepEqual(findingsIn(filledBut(place, rank)), [`${rule} ${place.token}`], `values ${rank + 1}`);
		}
	});
}
