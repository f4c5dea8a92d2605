import type { Location } from '../hosting/isReachable.ts';

/** Where a link of a document leads; or one sentence that says why it is not followed. */
export type LinkTarget =
	| { readonly kind: 'external'; readonly address: string }
	| {
			readonly kind: 'file';
			readonly path: string;
			readonly line: number | null;
			readonly anchor: string | null;
	  }
	| { readonly kind: 'refused'; readonly reason: string };

/**
 * @param href as the document has it
 * @param folders of the workspace; the first is the one that a link with `/` at its head starts from
 */
export function linkTarget(href: string, document: Location, folders: readonly Location[]): LinkTarget {
	const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
	if (scheme !== undefined) {
		return externalSchemes.has(scheme)
			? { kind: 'external', address: href }
			: refused(`ArchDocs follows no links that start with "${scheme}:".`);
	}
	if (href.startsWith('//')) return refused('ArchDocs follows no links that start with "//".');
	const [place = '', fragment = ''] = splitOnce(href, '#');
	const [encoded = ''] = splitOnce(place, '?');
	const steps = decodedSteps(encoded);
	if (steps === undefined) return refused(`This is no path of a file: ${encoded}`);
	const [root] = folders;
	if (encoded.startsWith('/') && root === undefined)
		return refused(`There is no workspace folder for the link to start from: ${encoded}`);
	const start = encoded.startsWith('/') ? stepsOf(root?.path ?? '') : stepsOf(document.path).slice(0, -1);
	const path = encoded === '' ? stepsOf(document.path) : walk(start, steps);
	const isInside = folders.some((folder) => isWithin(path, stepsOf(folder.path)));
	if (path === undefined || !isInside) return refused(`The link leads out of the workspace: ${encoded}`);
	const line = /^L(\d+)/.exec(fragment)?.[1];
	return {
		kind: 'file',
		path: `/${path.join('/')}`,
		line: line === undefined ? null : Math.max(0, Number(line) - 1),
		anchor: line === undefined && fragment !== '' ? fragment : null,
	};
}

const externalSchemes: ReadonlySet<string> = new Set(['http', 'https', 'mailto']);

function refused(reason: string): LinkTarget {
	return { kind: 'refused', reason };
}

function splitOnce(text: string, mark: string): readonly string[] {
	const at = text.indexOf(mark);
	return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Undefined for a path that is badly encoded, or that another system would read in another way. */
function decodedSteps(encoded: string): readonly string[] | undefined {
	try {
		const steps = stepsOf(encoded).map(decodeURIComponent);
		return steps.some((step) => /[/\\\0]/.test(step)) ? undefined : steps;
	} catch {
		return undefined;
	}
}

function stepsOf(path: string): readonly string[] {
	return path.split('/').filter((step) => step !== '');
}

function walk(start: readonly string[], steps: readonly string[]): readonly string[] | undefined {
	const path = [...start];
	for (const step of steps) {
		if (step === '.') continue;
		if (step !== '..') path.push(step);
		else if (path.pop() === undefined) return undefined;
	}
	return path;
}

function isWithin(path: readonly string[] | undefined, folder: readonly string[]): boolean {
	return path !== undefined && folder.every((step, index) => step === path[index]);
}
