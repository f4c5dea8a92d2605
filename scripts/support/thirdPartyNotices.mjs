import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRepository } from './paths.mjs';

/**
 * The licences of the packages that the bundles hold parts of, as those licences ask for.
 *
 * @param {Iterable<string>} inputs Files of the bundles, relative to the repository, with `/`.
 */
export function thirdPartyNotices(inputs) {
	const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder !== undefined));
	const notices = [...folders].sort().map((folder) => {
		const { name, version, license } = JSON.parse(readFileSync(inRepository(folder, 'package.json'), 'utf8'));
		return `${name} ${version} (${license ?? 'licence not stated'})\n\n${licenceText(folder)}`;
	});
	const line = `\n\n${'-'.repeat(80)}\n\n`;
	return `ArchDocs holds parts of the following packages.${line}${notices.join(line)}\n`;
}

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
