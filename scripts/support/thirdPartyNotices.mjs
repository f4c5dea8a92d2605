import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from './paths.mjs';

/**
 * Returns the licences of the packages with code in the bundles, as the licences require.
 *
 * @param {Iterable<string>} inputs Files of the bundles, relative to the repository, with `/`.
 */
export function thirdPartyNotices(inputs) {
	const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder !== undefined));
	const notices = [...folders].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(inRepository(folder, 'package.json'), 'utf8'));
		const text = [licenceText(folder), ...(partsOf[name] ?? [])].join('\n\n');
		return `${name} ${version} (${license ?? 'licence not stated'})\n\n${text}`;
	});
	const line = `\n\n${'-'.repeat(80)}\n\n`;
	return `ArchDocs holds parts of the following packages.${line}${notices.join(line)}\n`;
}

/**
 * Packages that others were published with, and whose licences they do not bring along.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const partsOf = {
	mermaid: [
		'It holds, under the same licence (MIT):',
		'js-yaml. Copyright (C) 2011-2015 by Vitaly Puzrin',
		'fastdom. Copyright (c) 2016 Wilson Page <wilsonpage@me.com>',
	],
	'@secretlint/secretlint-rule-preset-recommend': [
		'It holds, under the same licence (MIT):',
		'lodash.sortby, lodash.uniq, lodash.uniqwith. Copyright jQuery Foundation and other contributors <https://jquery.org/>. Based on Underscore.js, copyright Jeremy Ashkenas, DocumentCloud and Investigative Reporters & Editors <http://underscorejs.org/>',
		'escape-string-regexp. Copyright (c) Sindre Sorhus <sindresorhus@gmail.com> (sindresorhus.com)',
		'@textlint/regexp-string-matcher. Copyright (c) 2018 azu',
	],
};

/**
 * @param {string} input
 * @returns {string | undefined} The folder of the package a file belongs to.
 */
function packageFolder(input) {
	return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/**
 * @param {string} folder
 */
function licenceText(folder) {
	const file = readdirSync(inRepository(folder)).find((name) => /^licen[cs]e/i.test(name));
	return file === undefined
		? 'No licence text comes with the package.'
		: readFileSync(inRepository(path.join(folder, file)), 'utf8').trim();
}
