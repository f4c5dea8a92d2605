import { test } from 'node:test';
import { architecture, check } from '#test/support/check.ts';

const open = (text: string, place = ' (Own)') => `warning leftover-marker: Still open: \`${text}\`${place}`;

const hits: readonly (readonly [name: string, text: string, message: string])[] = [
	['the body of a section', '⟦TBD⟧', open('TBD')],
	['in lower case, with a full stop', '⟦tbd.⟧', open('tbd.')],
	['with marks', '⟦**TODO**⟧', open('**TODO**')],
	['a list item', '- ⟦TODO⟧', open('TODO')],
	['a numbered item', '1. ⟦FIXME⟧', open('FIXME')],
	['a task', '- [ ] ⟦TBD⟧', open('TBD')],
	['a field', '- Owner: ⟦TBD⟧', open('TBD', ' (Owner, Own)')],
	['a bold field', '- **Owner:** ⟦TBC⟧', open('TBC', ' (Owner, Own)')],
	['a line with a label', '**Owner:** ⟦to be defined⟧', open('to be defined', ' (Owner, Own)')],
	['a cell', '| Owner |\n| --- |\n| ⟦TBA⟧ |', open('TBA', ' (Owner, Own)')],
	['question marks', '- Owner: ⟦???⟧', open('???', ' (Owner, Own)')],
	['words', '- Owner: ⟦To be determined⟧', open('To be determined', ' (Owner, Own)')],
	['before a comment', '- Owner: ⟦TBD⟧ <!-- ask Ana -->', open('TBD', ' (Owner, Own)')],
];

for (const [name, text, message] of hits) {
	test(`still open: ${name}`, () => {
		check(architecture(`## Own\n\n${text}\n`), message);
	});
}

test('metadata that is still open', () => {
	check('> **Type:** Architecture\n> **Owner:** ⟦TBD⟧\n', open('TBD', ' (Owner)'));
	check(
		'---\ntype: Architecture\nowner: ⟦TBD⟧\nfocus: "⟦todo⟧"\n---\n',
		open('TBD', ' (owner)'),
		open('todo', ' (focus)'),
	);
});

const misses: readonly (readonly [name: string, text: string])[] = [
	['a sentence', 'This is TBD for now.'],
	['a sentence that starts with it', 'TODO: write this down'],
	['a line of a paragraph', 'Some text\nTBD\nmore text'],
	['a label', '**TODO:**\n\n- Write it down'],
	['a field of that name', '- TODO: write it down'],
	['a heading', '### TODO'],
	['inline code', '`TODO`'],
	['a fence', '```\nTODO\n```'],
	['a comment', '<!-- TODO -->'],
	['a link', '[TODO](./todo.md)'],
	['a column', '| TODO |\n| --- |\n| Write it down |'],
	['two question marks', '- Why: ??'],
	['a word that starts alike', '- Tool: Todoist'],
];

for (const [name, text] of misses) {
	test(`near miss: ${name}`, () => {
		check(architecture(`## Own\n\n${text}\n`));
	});
}

test('without a template it is information', () => {
	check('- Owner: ⟦TBD⟧\n', 'information leftover-marker: Still open: `TBD` (Owner)');
});
