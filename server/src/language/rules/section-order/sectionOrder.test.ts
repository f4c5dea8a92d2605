import { describe, test } from 'node:test';
import { changed } from '#test/support/changed.ts';
import { checkFor } from '#test/support/ownTemplate.ts';

const template = `
	> **Type:** Service

	## One

	[first text]

	## Two

	[second text]

	## Three

	[third text]

	### Inner A

	[fourth text]

	### Inner B (optional)

	[fifth text]

	### [Item1]

	[sixth text]

	## Four

	[seventh text]

	## Five

	[eighth text]
`;

const check = checkFor(template);

/** A document with these top-level sections; \`Three\` has what it needs. */
function sections(...headings: readonly string[]): string {
	const text = headings.map((heading) => {
		const inner = heading.includes('Three') ? '\n### Inner A\n\nText\n\n### Own\n\nText\n' : '';
		return `## ${heading}\n\nText\n${inner}`;
	});
	return `> **Type:** Service\n\n${text.join('\n')}`;
}

const moved = (section: string, place: string) =>
	`information section-order: \`${section}\` stands ${place} in the template: move it there`;

test('the order of the template', () => {
	check(sections('One', 'Two', 'Three', 'Four', 'Five'));
});

describe('as few sections as explain the order', () => {
	test('one that stands too early', () => {
		check(sections('⟦Five⟧', 'One', 'Two', 'Three', 'Four'), moved('Five', 'after `Four`'));
		check(sections('One', '⟦Four⟧', 'Two', 'Three', 'Five'), moved('Four', 'after `Three`'));
	});

	test('one that stands too late', () => {
		check(sections('Two', 'Three', 'Four', 'Five', '⟦One⟧'), moved('One', 'before `Two`'));
		check(sections('One', 'Three', 'Four', '⟦Two⟧', 'Five'), moved('Two', 'after `One`'));
	});

	test('two that changed places: one of them', () => {
		check(sections('One', 'Three', '⟦Two⟧', 'Four', 'Five'), moved('Two', 'after `One`'));
	});

	test('two apart', () => {
		check(
			sections('⟦Three⟧', 'One', 'Two', 'Five', '⟦Four⟧'),
			moved('Three', 'after `Two`'),
			moved('Four', 'after `Two`'),
		);
	});

	test('all turned around: all but one', () => {
		check(
			sections('Five', '⟦Four⟧', '⟦Three⟧', '⟦Two⟧', '⟦One⟧'),
			...['Four', 'Three', 'Two', 'One'].map((it) => moved(it, 'before `Five`')),
		);
	});
});

test('subsections have an order of their own', () => {
	const inner = sections('One', 'Two', 'Three', 'Four', 'Five');
	check(
		changed(inner, '### Inner A', '### Inner B\n\nText\n\n### ⟦Inner A⟧'),
		moved('Inner A', 'before `Inner B`'),
	);
	check(changed(inner, '### Own', '### Inner B\n\nText\n\n### Own'));
});

test('names as the document writes them', () => {
	check(sections('Two', '⟦1. **ONE**⟧', 'Three', 'Four', 'Five'), moved('1. ONE', 'before `Two`'));
});

describe('near misses', () => {
	test('sections of the author stand anywhere', () => {
		check(sections('Own', 'One', 'Another', 'Two', 'Three', 'Four', 'One more', 'Five', 'Last'));
	});

	test('a section that repeats stands anywhere among its siblings', () => {
		const inner = sections('One', 'Two', 'Three', 'Four', 'Five');
		check(changed(inner, '### Inner A', '### Before\n\nText\n\n### Inner A'));
	});

	test('a section at another level or under another section is neither missing nor misplaced', () => {
		check(
			sections('One', 'Two', 'Three', 'Four').replace('## Two\n\nText', '## Two\n\nText\n\n### Five\n\nText'),
		);
		check(changed(sections('One', 'Two', 'Three', 'Four', 'Five'), '### Inner A', '## Inner A'));
	});

	test('of a section that is there twice, the first counts', () => {
		check(
			sections('One', 'Two', 'Three', 'Four', 'Five', '⟦Two⟧'),
			'warning duplicate-section: There is a section `Two` already: merge the two, or rename this one',
		);
	});

	test('a section that is set aside keeps its place', () => {
		const text = sections('⟦Five⟧', 'One', 'Two', 'Three', 'Four');
		check(changed(text, '## ⟦Five⟧\n\nText', '## ⟦Five⟧\n\nN/A'), moved('Five', 'after `Four`'));
	});

	test('what is missing changes no order', () => {
		check(
			changed(sections('⟦One⟧', 'Three', 'Five'), '## Three', '## ⟦Three⟧'),
			'warning missing-section: The section `Two` is missing: add it after `One`',
			'warning missing-section: The section `Four` is missing: add it after `Three`',
		);
	});
});

test('a suppression at the section covers it', () => {
	const text = sections('Five', 'One', 'Two', 'Three', 'Four');
	check(changed(text, '## Five', '<!-- archdocs-disable-next-line section-order -->\n\n## Five'));
	check(changed(text, '## Five', '## Five <!-- archdocs-disable-line section-order -->'));
});
