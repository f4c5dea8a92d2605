import { isWithin, segmentsOf, type UriLocation } from '../uriPath.ts';

/** Where a link of a document leads. A link that is not followed has one sentence that says why. */
export type LinkTarget =
	| { readonly kind: 'external'; readonly address: string }
	| {
			readonly kind: 'file';
			/** Decoded, with a leading `/`. */
			readonly path: string;
			/** Zero-based. */
			readonly line: number | null;
			readonly anchor: string | null;
	  }
	| { readonly kind: 'refused'; readonly reason: string };

/**
 * Resolves a link. Only files in the workspace folders and a few schemes can be reached.
 *
 * @param href as it stands in the document
 * @param folders the workspace folders. A link with a leading `/` starts from the first one
 */
export function linkTarget(href: string, document: UriLocation, folders: readonly UriLocation[]): LinkTarget {
	const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
	if (scheme !== undefined) {
		return externalSchemes.has(scheme)
			? { kind: 'external', address: href }
			: refused(`ArchDocs follows no links that start with "${scheme}:".`);
	}
	if (href.startsWith('//')) return refused('ArchDocs follows no links that start with "//".');
	const [address = '', fragment = ''] = splitOnce(href, '#');
	const [encoded = ''] = splitOnce(address, '?');
	const segments = decodedSegments(encoded);
	if (segments === undefined) return refused(`This is no path of a file: ${encoded}`);
	const [root] = folders;
	if (encoded.startsWith('/') && root === undefined)
		return refused(`There is no workspace folder for the link to start from: ${encoded}`);
	const start = encoded.startsWith('/')
		? segmentsOf(root?.path ?? '')
		: segmentsOf(document.path).slice(0, -1);
	const path = encoded === '' ? segmentsOf(document.path) : resolve(start, segments);
	const isInside = (folder: UriLocation) => path !== undefined && isWithin(path, segmentsOf(folder.path));
	if (path === undefined || !folders.some(isInside))
		return refused(`The link leads out of the workspace: ${encoded}`);
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

/** Undefined for a path that is badly encoded, or whose segments hold a separator or a null character. */
function decodedSegments(encoded: string): readonly string[] | undefined {
	try {
		const segments = segmentsOf(encoded).map(decodeURIComponent);
		return segments.some((segment) => /[/\\\0]/.test(segment)) ? undefined : segments;
	} catch {
		return undefined;
	}
}

/** Undefined for a path that leads above the root. */
function resolve(start: readonly string[], segments: readonly string[]): readonly string[] | undefined {
	const path = [...start];
	for (const segment of segments) {
		if (segment === '.') continue;
		if (segment !== '..') path.push(segment);
		else if (path.pop() === undefined) return undefined;
	}
	return path;
}
