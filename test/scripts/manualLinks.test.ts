import { deepEqual, ok } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inRepository } from '../../scripts/support/paths.mjs';

const pages = [
	...markdownIn('.'),
	...markdownIn('docs'),
	...markdownIn('docs/rules'),
	'examples/README.md',
	'examples-platform/README.md',
];

for (const page of pages) {
	test(`every link of ${page} points to an existing file and heading`, () => {
		const broken = linksIn(textOf(page)).filter((link) => !leadsSomewhere(page, link));
		deepEqual(broken, []);
	});
}

test('the README links to every page of the manual', () => {
	const linked = linksIn(textOf('README.md')).map((link) => link.replace(/#.*/, ''));
	for (const page of markdownIn('docs')) ok(linked.includes(page), page);
});

function markdownIn(folder: string): readonly string[] {
	const names = readdirSync(inRepository(folder)).filter((name) => name.endsWith('.md'));
	return names.map((name) => path.posix.join(folder, name));
}

function textOf(page: string): string {
	return readFileSync(inRepository(page), 'utf8');
}

/** Returns the relative targets of links and images outside of code. */
function linksIn(text: string): readonly string[] {
	const prose = text.replace(/^( *)(`{3,}).*?^\1\2/gms, '').replace(/(`+)(?!`).*?(?<!`)\1(?!`)/gs, '');
	return [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
		.map(([, target = '']) => target)
		.filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(page: string, link: string): boolean {
	const [file = '', heading] = link.split('#');
	const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file);
	if (!existsSync(inRepository(target))) return false;
	return heading === undefined || headingsOf(textOf(target)).includes(heading);
}

/** Returns the ids of the headings of a page. */
function headingsOf(text: string): readonly string[] {
	const headings = text.replace(/^(`{3,}).*?^\1/gms, '').matchAll(/^#{1,6} (.+)$/gm);
	return [...headings].map(([, heading = '']) =>
		heading
			.toLowerCase()
			.replace(/[^\p{L}\p{N} _-]/gu, '')
			.replaceAll(' ', '-'),
	);
}
