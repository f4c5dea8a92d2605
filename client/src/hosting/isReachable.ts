import { isWithin, segmentsOf, type UriLocation } from '../uriPath.ts';

/** What the server looks up in the folders above a document, up to the root of the repository. */
const namesAbove: ReadonlySet<string> = new Set(['.git', '.gitignore']);

const configurationFolder = '.archdocs';

/**
 * Whether the server may read `target`. It may read everything in a workspace folder. In the folders above a workspace
 * folder or an open document it may read `.archdocs` with its content, `.git` and `.gitignore`. The text of a document can
 * decide what the server asks for, so a path with `..` is refused.
 *
 * @param folders workspace folders
 * @param documents open documents
 */
export function isReachable(
	target: UriLocation,
	folders: readonly UriLocation[],
	documents: readonly UriLocation[],
): boolean {
	const path = segmentsOf(target.path);
	if (path.some((segment) => segment === '..' || segment === '.')) return false;
	const isSameFileSystem = ({ scheme, authority }: UriLocation) =>
		scheme === target.scheme && authority === target.authority;
	const folderPaths = folders.filter(isSameFileSystem).map((folder) => segmentsOf(folder.path));
	if (folderPaths.some((folder) => isWithin(path, folder))) return true;
	const above = folderAbove(path);
	if (above === undefined) return false;
	const parents = documents
		.filter(isSameFileSystem)
		.map((document) => segmentsOf(document.path).slice(0, -1));
	return [...folderPaths, ...parents].some((folder) => isWithin(folder, above));
}

/** The folder that holds the `.archdocs`, `.git` or `.gitignore` of a path. */
function folderAbove(path: readonly string[]): readonly string[] | undefined {
	const configuration = path.indexOf(configurationFolder);
	if (configuration >= 0) return path.slice(0, configuration);
	return namesAbove.has(path.at(-1) ?? '') ? path.slice(0, -1) : undefined;
}
