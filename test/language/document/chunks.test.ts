import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from '#language/document/document.ts';
import { service } from '../../support/check.ts';
import { dedent } from '../../support/fixture.ts';
import { projectFile } from '../../support/projectFile.ts';
import { textVariants } from '../../support/textVariants.ts';

/** The chunks of a text; `+` behind one that text after it may still belong to. */
function chunksOf(text: string): readonly string[] {
	return service.parser.parse(text).chunks.map((chunk) => chunk.text + (chunk.open ? '+' : ''));
}

test('a document is cut before headings that follow a blank line', () => {
	deepEqual(chunksOf('Intro\n\n# One\ntext\n\n## Two\n\n### Three\n'), [
		'Intro\n\n',
		'# One\ntext\n\n',
		'## Two\n\n',
		'### Three\n',
	]);
});

test('blank lines may hold white space', () => {
	deepEqual(chunksOf('a\n \t\n# b'), ['a\n \t\n', '# b']);
});

const whole: readonly (readonly [name: string, text: string])[] = [
	['a heading right below text', 'text\n# Heading\n'],
	['an indented heading', 'text\n\n # Heading\n'],
	['an underlined heading', 'text\n\nHeading\n=======\n'],
	['seven number signs', 'text\n\n####### no heading\n'],
	['a number sign without a space', 'text\n\n#hashtag\n'],
	['a comment in a fence', '```sh\nls\n\n# comment\n```\n'],
	['a comment in a fence of tildes that holds backticks', '~~~\n```\n\n# comment\n~~~\n'],
	['a comment in a longer fence', '````\n```\n\n# comment\n````\n'],
	['a number sign in an HTML comment', '<!--\n\n# comment\n-->\n'],
	['a number sign in a script', '<script>\n\n# x\n</script>\n'],
	['a number sign in a processing instruction', '<?php\n\n# x\n?>\n'],
	['a number sign in CDATA', '<![CDATA[\n\n# x\n]]>\n'],
	['a comment in front matter', '---\na: 1\n\n# comment\nb: 2\n---\n'],
	['a quoted heading', 'text\n\n> # Heading\n'],
];

for (const [name, text] of whole) {
	test(`no cut: ${name}`, () => {
		equal(chunksOf(text).length, 1);
	});
}

test('a heading behind what is closed is cut off again', () => {
	deepEqual(chunksOf('```\n\n# in\n```\n\n# out\n'), ['```\n\n# in\n```\n\n', '# out\n']);
	deepEqual(chunksOf('<!--\n\n# in\n-->\n\n# out\n'), ['<!--\n\n# in\n-->\n\n', '# out\n']);
	deepEqual(chunksOf('---\na: 1\n---\n\n# out\n'), ['---\na: 1\n---\n\n', '# out\n']);
});

test('column 0 ends a list item, and the fence in it', () => {
	deepEqual(chunksOf('- item\n\n  ```sh\n\n# out\n  ```\n'), ['- item\n\n  ```sh\n\n', '# out\n  ```\n+']);
});

test('a div ends at the blank line, and the heading below is one', () => {
	deepEqual(chunksOf('<div>\n\n# out\n'), ['<div>\n\n', '# out\n']);
});

test('what is not closed takes the rest, and says so', () => {
	deepEqual(chunksOf('a\n\n```\n\n# in\n\n# in too\n'), ['a\n\n```\n\n# in\n\n# in too\n+']);
	deepEqual(chunksOf('a\n\n<!--\n\n# in\n'), ['a\n\n<!--\n\n# in\n+']);
});

test('front matter that is never closed is a break', () => {
	deepEqual(chunksOf('---\na: 1\n\n# out\n'), ['---\na: 1\n\n', '# out\n']);
});

test('front matter stands at the start of a document only', () => {
	deepEqual(chunksOf('# One\n\n---\na: 1\n\n# out\n\n---\n'), ['# One\n\n---\na: 1\n\n', '# out\n\n---\n']);
});

test('nothing is lost, whatever the line ends', () => {
	const texts = [
		projectFile('templates/architecture.md'),
		'',
		'\n',
		'\n\n\n',
		'# ',
		'#\n\n#\n\n#',
		'a\n\n# b\n\n\n\n# c  \n\n',
	];
	for (const text of texts) {
		for (const { name, write } of textVariants) {
			equal(textOf(service.parser.parse(write(text))), write(text), name);
		}
	}
});

test('the same cuts with every line end', () => {
	const text = projectFile('examples/architecture-complete.md');
	const expected = chunksOf(text);
	for (const { name, write } of textVariants) {
		const chunks = chunksOf(write(text)).map((chunk) => chunk.replace(/\r\n?/g, '\n'));
		deepEqual(chunks, expected, name);
	}
});

test('the template is cut at each of its headings', () => {
	const text = projectFile('templates/architecture.md');
	const [start, ...sections] = text.split(/^(?=#{1,6} )/m);
	deepEqual(chunksOf(text), [start, ...sections]);
});

test('steps give the same document as a parse at once', () => {
	const text = dedent(`
		# One

		[a][b]

		## Two

		[b]: https://example.com
	`);
	const steps = service.parser.parseInSteps(text);
	let count = 0;
	let step = steps.next();
	for (; !step.done; step = steps.next()) count++;
	ok(count >= 2, 'at least one for each chunk');
	deepEqual(step.value, service.parser.parse(text));
});
