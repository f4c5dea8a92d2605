import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { factsOf } from '../../support/describeFacts.ts';
import { dedent } from '../../support/fixture.ts';

const fields: readonly (readonly [text: string, ...lines: string[]])[] = [
	['- Label: value', 'item Label = ‹value› in ‹- Label: value›'],
	['* Label: value', 'item Label = ‹value› in ‹* Label: value›'],
	['1. Label: value', 'item Label = ‹value› in ‹1. Label: value›'],
	['- **Label:** value', 'item Label = ‹value› in ‹- **Label:** value›'],
	['- **Label**: value', 'item Label = ‹value› in ‹- **Label**: value›'],
	['- __Label:__ value', 'item Label = ‹value› in ‹- __Label:__ value›'],
	['- Label:', 'item Label = ‹› in ‹- Label:›'],
	['- **Label:**', 'item Label = ‹› in ‹- **Label:**›'],
	['- [ ] Label: value', 'item Label = ‹value› in ‹- [ ] Label: value›'],
	['- Two words: value', 'item Two words = ‹value› in ‹- Two words: value›'],
	['- Label: value: more', 'item Label = ‹value: more› in ‹- Label: value: more›'],
	['- Label: value <!-- note -->', 'item Label = ‹value› in ‹- Label: value <!-- note -->›'],
	['- Label: over\n  lines', 'item Label = ‹over\n  lines› in ‹- Label: over\n  lines›'],
	['- Label: value\n\n  More text', 'item Label = ‹value› in ‹- Label: value›'],
	['**Label:** value', 'line Label = ‹value› in ‹**Label:** value›'],
	['*Label: value*', 'line Label = ‹value› in ‹*Label: value*›'],
	['_Label: value_', 'line Label = ‹value› in ‹_Label: value_›'],
	['*Label:*', 'line Label = ‹› in ‹*Label:*›'],
	['*Label: value* <!-- note -->', 'line Label = ‹value› in ‹*Label: value*›'],
	['**A:** a\n**B:** b', 'line A = ‹a› in ‹**A:** a›', 'line B = ‹b› in ‹**B:** b›'],
	['- Label value'],
	['- Label:value'],
	['- https://example.com: the site'],
	['- `code`: value'],
	['- **Bold** and Label: value'],
	['Label: value'],
	['**Label** value'],
	['Text **Label:** value'],
	['*Text* and: more*'],
];

for (const [text, ...lines] of fields) {
	test(JSON.stringify(text), () => {
		deepEqual(factsOf(`${text}\n`, 'fields'), lines);
	});
}

test('a bold label of its own names the group of what follows, until a heading or a break', () => {
	const text = dedent(`
		## One

		**Group:**

		- A: a

		**Next**:

		- B: b
		- C: c

		---

		- D: d

		**Last:**

		## Two

		- E: e
	`);
	deepEqual(factsOf(text, 'groups'), [
		'Group in ‹**Group:**› under One',
		'Next in ‹**Next**:› under One',
		'Last in ‹**Last:**› under One',
	]);
	deepEqual(factsOf(text, 'fields'), [
		'item A = ‹a› in ‹- A: a› of Group',
		'item B = ‹b› in ‹- B: b› of Next',
		'item C = ‹c› in ‹- C: c› of Next',
		'item D = ‹d› in ‹- D: d›',
		'item E = ‹e› in ‹- E: e›',
	]);
});

test('a bold line without a colon is text', () => {
	deepEqual(factsOf('**Group**\n\n- A: a\n', 'groups'), []);
});

test('nested items are fields of their own', () => {
	deepEqual(factsOf('- A: a\n  - B: b\n    1. C: c\n', 'fields'), [
		'item A = ‹a› in ‹- A: a›',
		'item B = ‹b› in ‹- B: b›',
		'item C = ‹c› in ‹1. C: c›',
	]);
});

test('placeholders in a value belong to the field, those of later paragraphs do not', () => {
	deepEqual(factsOf('- A: [two words] `[x_y]`\n\n  [more words]\n', 'candidates'), [
		'square code-span whole ‹[x_y]› at A',
		'square prose other ‹[two words]› at A',
		'square prose whole ‹[more words]› under start',
	]);
});

const markers: readonly (readonly [text: string, ...lines: string[]])[] = [
	['TBD', 'TBD in ‹TBD› under start'],
	['**tbd.**', '**tbd.** in ‹**tbd.**› under start'],
	['- TODO', 'TODO in ‹TODO› under start'],
	['- [ ] TODO', 'TODO in ‹TODO› under start'],
	['- A: ???', '??? in ‹???› at A'],
	['**A:** to be decided', 'to be decided in ‹to be decided› at A'],
	['- A: TBD <!-- note -->', 'TBD in ‹TBD› at A'],
	['> **A:** TBD', 'TBD in ‹TBD› at A'],
	['---\na: "TBD"\nb: todo\n---', 'TBD in ‹TBD› at a', 'todo in ‹todo› at b'],
	['TBD by Friday'],
	['Text\nTBD'],
	['`TBD`'],
	['**TODO:**'],
	['- TODO: write it'],
	['# TBD'],
	['??'],
	['<!-- TODO -->'],
];

for (const [text, ...lines] of markers) {
	test(`marker: ${JSON.stringify(text)}`, () => {
		deepEqual(factsOf(`${text}\n`, 'markers'), lines);
	});
}
