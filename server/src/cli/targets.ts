import picomatch from 'picomatch';
import type { Host } from '../files/host.ts';

/** The file or folder that a PATH of the command line names. */
export type Target =
	| { readonly kind: 'file'; readonly uri: string }
	| { readonly kind: 'folder'; readonly uri: string; readonly matches: (uri: string) => boolean }
	| { readonly kind: 'missing'; readonly sentence: string };

/**
 * Finds what a path names. A path that exists is a file or a folder, even if its name contains glob characters.
 *
 * @param toUri converts a path as the user wrote it to a URI
 */
export async function findTarget(host: Host, path: string, toUri: (path: string) => string): Promise<Target> {
	const uri = withoutTrailingSlash(toUri(path));
	const stat = await host.stat(uri);
	if (stat?.kind === 'file') return { kind: 'file', uri };
	if (stat?.kind === 'folder') return { kind: 'folder', uri, matches: () => true };
	if (stat !== undefined) return missing(`${path} is neither a file nor a folder.`);
	const { base, glob, isGlob } = picomatch.scan(path.replaceAll('\\', '/'));
	if (!isGlob) return missing(`There is no file or folder ${path}.`);
	const folder = withoutTrailingSlash(toUri(base === '' ? '.' : base));
	if ((await host.stat(folder))?.kind !== 'folder')
		return missing(`There is no folder ${base} for the glob ${path}.`);
	const matches = picomatch(glob, { dot: true });
	return {
		kind: 'folder',
		uri: folder,
		matches: (file) => matches(decodeURIComponent(file.slice(folder.length + 1))),
	};
}

function missing(sentence: string): Target {
	return { kind: 'missing', sentence };
}

function withoutTrailingSlash(uri: string): string {
	return uri.length > 'file:///'.length ? uri.replace(/\/$/, '') : uri;
}
