import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '#common/protocol/message.ts';
import { openSectionsRequest } from '#common/protocol/openPlaces.ts';

const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } };
const progress = { filled: 1, total: 2 };

test('an answer of the shape that was agreed', () => {
	const place = { range, label: '[name]', detail: 'Owner', missing: false };
	const section = { title: 'Why', depth: 0, missing: false, id: null, progress, range, places: [place] };
	const lacking = { title: 'How', depth: 1, missing: true, id: '2.0', progress, range: null, places: [] };
	const answer = { version: null, progress, sections: [section, lacking] };
	deepEqual(read(openSectionsRequest.result, answer), answer);
});

test('what has another shape is left out', () => {
	for (const value of [undefined, null, 1, {}, { sections: [] }, { progress, sections: 1 }])
		equal(read(openSectionsRequest.result, value), undefined);
	const section = { title: 'Why', depth: 0, progress, places: [{ range, label: 1 }, null] };
	deepEqual(
		read(openSectionsRequest.result, { version: 1, progress, sections: [section, 1, { title: 'How' }] }),
		{
			version: 1,
			progress,
			sections: [{ title: 'Why', depth: 0, missing: false, id: null, progress, range: null, places: [] }],
		},
	);
});
