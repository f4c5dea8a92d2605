/** The parts of a URI that say where something is. A `Uri` of VS Code is one. */
export interface Location {
	readonly scheme: string;
	readonly authority: string;
	/** Decoded, with `/` and a leading `/`. */
	readonly path: string;
}

/** What the server looks up in the folders above a document, up to the repository's root. */
const namesAbove: ReadonlySet<string> = new Set(['.git', '.gitignore']);

const configurationFolder = '.archdocs';

/**
 * Whether the server may look at `target`: inside a workspace folder, or in a folder above one (or above an
 * open document) only at `.archdocs` and everything in it, `.git` and `.gitignore`. What the server asks for
 * can come from the text of a document, so a path with `..` is refused.
 *
 * @param folders workspace folders
 * @param documents open documents
 */
export function isReachable(
	target: Location,
	folders: readonly Location[],
	documents: readonly Location[],
): boolean {
	const path = segments(target);
	if (path.some((segment) => segment === '..' || segment === '.')) return false;
	const sameSide = ({ scheme, authority }: Location) =>
		scheme === target.scheme && authority === target.authority;
	const near = folders.filter(sameSide).map(segments);
	if (near.some((folder) => startsWith(path, folder))) return true;
	const above = folderAbove(path);
	if (above === undefined) return false;
	const parents = documents.filter(sameSide).map((document) => segments(document).slice(0, -1));
	return [...near, ...parents].some((anchor) => startsWith(anchor, above));
}

/** The folder that holds the `.archdocs`, `.git` or `.gitignore` which the path is about. */
function folderAbove(path: readonly string[]): readonly string[] | undefined {
	const configuration = path.indexOf(configurationFolder);
	if (configuration >= 0) return path.slice(0, configuration);
	return namesAbove.has(path.at(-1) ?? '') ? path.slice(0, -1) : undefined;
}

function segments({ path }: Location): readonly string[] {
	return path.split('/').filter((segment) => segment !== '');
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
	return start.length <= path.length && start.every((segment, index) => segment === path[index]);
}
